import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LEDGER } from "../src/seeds/ledger.ts";
import { cachedSiteIn } from "./helpers/cached-site.ts";
import { curation, textsOf } from "./helpers/curation.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

test("whatever a curator does, a cached build gives what a clean one gives", async () => {
  const seen = { reused: 0, kept: 0, merged: 0, moved: 0, duplicates: 0, problems: 0 };
  await fc.assert(
    fc.asyncProperty(curation, async (states) => {
      await inTemporaryFolder(async (root) => {
        const site = cachedSiteIn(root);
        for (const [index, state] of states.entries()) {
          // The ledger stays, as a curator commits it.
          const ledger = await readFile(join(site.seeds, LEDGER), "utf8").catch(() => "");
          await rm(site.seeds, { recursive: true, force: true });
          await writeFiles(site.seeds, { ...textsOf(state), [LEDGER]: ledger });
          const build = await site.build({ keepLedger: "lasting" });
          seen.reused += build.reading.cached;
          if (index > 0) seen.kept += build.publication.unchanged;
          seen.merged += build.digest.redirects.filter(({ what }) => what !== "moved").length;
          seen.moved += build.digest.redirects.filter(({ what }) => what === "moved").length;
          seen.duplicates += build.reading.duplicates.size;
          seen.problems += build.reading.problems.length;
          if (index === states.length - 1) expect(await site.outcome(build)).toEqual(await site.clean());
        }
        const again = await site.build({ keepLedger: "lasting" });
        expect(again.publication).toMatchObject({ written: [], removed: [] });
        expect(again.ledger?.lines).toBe(0);
      });
    }),
    { numRuns: 200, seed: 4 },
  );
  // The scripts reach what they are for.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
});
