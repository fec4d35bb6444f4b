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
      if (isCaches(call[0]) && !fs.existsSync(call[0])) fate.meet("make a folder", call[0]);
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

const story = (number: number, title = `Story ${number}`) =>
  storySeed({ title, date: `2021-05-0${number}T10:00:00Z`, address: `https://x.example/${number}`, topics: ["AI"] });

/** Builds and leaves a report, as `digest build` does. */
async function buildAndReport(site: CachedSite, onFault: (reason: string) => void = () => {}): Promise<Outcome> {
  const build = await site.build({ cache: { dir: site.cache, version: "test", onFault } });
  const reports = join(site.cache, "reports");
  const options = { seeds: { path: site.seeds, shown: "seeds" }, output: "site", last: loadReport(reports, site.site) };
  try {
    keepReport(reports, site.site, reportBuild(build, options));
  } catch (error) {
    onFault(String(error));
  }
  return await site.outcome(build);
}

/** Builds a site, changes its seeds, and builds again with a cache of that fate; hands on the site and what was told. */
async function rebuilt(
  meet: (call: string, path: string) => void,
  look: (site: CachedSite, told: readonly string[]) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const site = cachedSiteIn(root);
    await writeFiles(site.seeds, { "1.txt": story(1), "2.txt": story(2), "3.txt": story(3) });
    await buildAndReport(site);
    await writeFiles(site.seeds, { "1.txt": story(1, "Another title"), "4.txt": story(4) });
    Object.assign(fate, { cache: site.cache, meet });
    const told: string[] = [];
    await buildAndReport(site, (reason) => told.push(reason));
    fate.cache = "";
    await look(site, told);
  });
}

const CODES = ["ENOSPC", "EROFS", "EACCES", "EIO"];

/** Of all calls, only a write is refused without a path. */
function refusal(at: number, call: string, path: string): Error {
  const error = diskError(CODES[at % CODES.length] ?? "EIO");
  if (call !== "write") error.message += `, ${call === "make a folder" ? "mkdir" : call} '${path}'`;
  return error;
}

test.each(["once", "for good"])(
  "whichever call that changes the cache fails, %s, the site is the new one, the path is told, and the next build heals",
  async (often) => {
    const calls: string[] = [];
    await rebuilt(
      (call) => calls.push(call),
      async (_, told) => expect(told).toEqual([]),
    );
    // A pack, the record of the site and the report.
    expect(calls.filter((call) => call === "write")).toHaveLength(3);
    expect(calls.filter((call) => call === "rename")).toHaveLength(3);
    for (const [fatal, call] of calls.entries()) {
      let met = 0;
      const meet = (call: string, path: string) => {
        const at = met++;
        if (at === fatal || (often === "for good" && at > fatal)) throw refusal(fatal, call, path);
      };
      await rebuilt(meet, async (site, told) => {
        // What is only tidied up may stay.
        if (call !== "remove") expect(told[0], `${call}, call ${fatal}`).toContain(site.cache);
        const clean = await site.clean();
        expect(await filesOf(site.site)).toEqual(clean.files);
        expect(await buildAndReport(site)).toEqual(clean);
      });
    }
  },
);
