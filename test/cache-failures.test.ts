import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { reportBuild } from "../src/report/build-report.ts";
import { keepReport, loadReport } from "../src/report/kept-report.ts";
import { type CachedSite, cachedSiteIn, type Outcome } from "./helpers/cached-site.ts";
import { diskError } from "./helpers/failing-disk.ts";
import { filesOf } from "./helpers/folder-listing.ts";
import { storySeed } from "./helpers/story-seed.ts";
import { inTemporaryFolder } from "./helpers/temporary-folder.ts";
import { writeFiles } from "./helpers/write-files.ts";

/** What is asked before each call that changes the cache; it may throw. */
const fate = vi.hoisted(() => ({ cache: "", meet: (_call: string, _path: string): void => {} }));

// The cache's own files, not the site's: those have a disk of their own (publishing-failures.test.ts).
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const isCaches = (path: unknown): path is string => fate.cache !== "" && String(path).startsWith(fate.cache);
  return {
    ...fs,
    mkdirSync: (...call: Parameters<typeof fs.mkdirSync>) => {
      if (isCaches(call[0])) fate.meet("make a folder", call[0]);
      return fs.mkdirSync(...call);
    },
    renameSync: (...call: Parameters<typeof fs.renameSync>) => {
      if (isCaches(call[0])) fate.meet("rename", call[0]);
      fs.renameSync(...call);
    },
    rmSync: (...call: Parameters<typeof fs.rmSync>) => {
      if (isCaches(call[0])) fate.meet("remove", call[0]);
      fs.rmSync(...call);
    },
    writeFileSync: (...[path, data, options]: Parameters<typeof fs.writeFileSync>) => {
      try {
        if (isCaches(path)) fate.meet("write", path);
      } catch (error) {
        // A disk does not fail between two files but in the middle of one.
        fs.writeFileSync(path, Buffer.from(data.toString()).subarray(0, 10), options);
        throw error;
      }
      fs.writeFileSync(path, data, options);
    },
  };
});

// Eleventy takes a tenth of a second each time; `helpers/render-directly.test.ts` shows that this gives the same.
vi.mock("../src/publishing/render-pages.ts", async () => ({
  renderPages: (await import("./helpers/render-directly.ts")).renderDirectly,
}));

const story = (number: number, title = `Story ${number}`) =>
  storySeed({ title, date: `2021-05-0${number}T10:00:00Z`, address: `https://x.example/${number}`, topics: ["AI"] });

/** Builds and leaves a report, as `digest build` does. */
async function buildAndReport(site: CachedSite): Promise<Outcome> {
  const build = await site.build();
  const reports = join(site.cache, "reports");
  const options = { seeds: { path: site.seeds, shown: "seeds" }, output: "site", last: loadReport(reports, site.site) };
  keepReport(reports, site.site, reportBuild(build, options));
  return await site.outcome(build);
}

/** Builds a site, changes its seeds, and builds again with a cache of that fate; hands on the sites before and after. */
async function rebuilt(
  meet: (call: string) => void,
  look: (site: CachedSite, old: Outcome["files"], failed: boolean) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "1.txt": story(1), "2.txt": story(2), "3.txt": story(3) });
    const { files } = await buildAndReport(site);
    await writeFiles(site.seeds, { "1.txt": story(1, "Another title"), "4.txt": story(4) });
    Object.assign(fate, { cache: site.cache, meet });
    const failed = await buildAndReport(site).then(
      () => false,
      () => true,
    );
    fate.cache = "";
    await look(site, files, failed);
  });
}

const CODES = ["ENOSPC", "EROFS", "EACCES", "EIO"];

test.each(["once", "for good"])(
  "whichever call that changes the cache fails, %s, the site is the old one or the new one, and the next build heals",
  async (often) => {
    const calls: string[] = [];
    await rebuilt(
      (call) => calls.push(call),
      async (_, __, failed) => expect(failed).toBe(false),
    );
    // A pack, the record of the site and the report.
    expect(calls.filter((call) => call === "write")).toHaveLength(3);
    expect(calls.filter((call) => call === "rename")).toHaveLength(3);
    for (const [fatal, call] of calls.entries()) {
      let met = 0;
      const meet = () => {
        const at = met++;
        if (at === fatal || (often === "for good" && at > fatal)) throw diskError(CODES[fatal % CODES.length] ?? "EIO");
      };
      await rebuilt(meet, async (site, old, failed) => {
        expect(failed, `${call}, call ${fatal}`).toBe(true);
        const clean = await site.clean();
        expect([old, clean.files]).toContainEqual(await filesOf(site.site));
        expect(await buildAndReport(site)).toEqual(clean);
      });
    }
  },
);
