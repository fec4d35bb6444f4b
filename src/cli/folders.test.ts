import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { refuseCache, resolveOutput } from "./folders.ts";

/** A project with a link `link` to its seeds. */
const inProject = (work: (dir: string) => void) =>
  inTemporaryFolder(async (dir) => {
    mkdirSync(join(dir, "seeds"));
    symlinkSync("seeds", join(dir, "link"));
    work(dir);
  });

test.each([
  ["seeds/site", "is inside the seeds folder"],
  ["link/site", "is inside the seeds folder"],
  ["link", "contains the seeds"],
  [".", "contains the seeds"],
])("no site is written to %s, by links either", async (output, fault) => {
  await inProject((dir) => {
    const seeds = { path: join(dir, "seeds"), shown: "seeds" };
    expect(() => resolveOutput(join(dir, output), seeds)).toThrow(fault);
  });
});

test.each([
  ["_site", "is inside the output folder"],
  ["_site/.cache", "is inside the output folder"],
  ["seeds/cache", "is inside the seeds folder"],
  ["link/cache", "is inside the seeds folder"],
])("no cache is kept in %s", async (cache, fault) => {
  await inProject((dir) => {
    const seeds = { path: join(dir, "seeds"), shown: "seeds" };
    expect(() => refuseCache(join(dir, cache), join(dir, "_site"), seeds)).toThrow(fault);
  });
});

test.each([".cache", "seeds/.cache", "_site2"])("a cache is kept in %s", async (cache) => {
  await inProject((dir) => {
    const seeds = { path: join(dir, "seeds"), shown: "seeds" };
    expect(() => refuseCache(join(dir, cache), join(dir, "_site"), seeds)).not.toThrow();
  });
});
