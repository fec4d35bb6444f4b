import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { writeFiles } from "../../test/helpers/write-files.ts";
import { readDefaults } from "../seeds/read-options.ts";
import { readSeeds } from "../seeds/read-seeds.ts";
import { listReading } from "./list-reading.ts";
import { type Makers, publishListed } from "./publish-listed.ts";

test("if an index fails, the staging folder stays until all pages are made", async () => {
  await inTemporaryFolder(async (dir) => {
    await writeFiles(dir, { "seeds/a.txt": "---\ntitle: A\n---\n" });
    const seeds = { path: join(dir, "seeds"), shown: "seeds" };
    const options = {
      site: TEST_SITE,
      seeds,
      outputDir: join(dir, "site"),
      now: "2030-01-01T00:00:00Z",
      drafts: false,
    };
    const cacheDir = join(dir, "cache");
    const reading = await readSeeds(seeds, { options: readDefaults, cacheDir });
    const stood: boolean[] = [];
    const makers: Makers = {
      makePages: async (_, { staging }) => {
        for (let turn = 0; turn < 3; turn++) await setImmediate();
        stood.push(existsSync(staging));
        return [];
      },
      makeIndexes: () => Promise.reject(new Error("no index")),
      drawCards: async () => [],
    };
    const folders = { recordDir: cacheDir, picturesDir: join(dir, "pictures") };
    const publishing = publishListed(options, listReading(reading, options), { started: 0, read: 0 }, folders, makers);
    await expect(publishing).rejects.toThrow("no index");
    expect(stood).toEqual([true]);
  });
});
