import { lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./case.ts";
import type { DigestProcesses, Run } from "./digest-processes.ts";
import { prepareSeeds } from "./prepare-seeds.ts";
import { type Output, readOutput } from "./read-output.ts";

const CASES = fileURLToPath(new URL("cases/", import.meta.url));
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** One build: how it ran, what it wrote, and what it made that it must not make: a forbidden path of the case, or anything far outside. */
export interface Build extends Output {
  readonly run: Run;
  readonly created: readonly string[];
}

/** Builds the control seeds, and the seeds of a case if one is given, with the real command in a folder that is gone afterwards. */
export async function buildCase(digest: DigestProcesses, hostile?: Case): Promise<Build> {
  // Neither the case's name nor "error" or "warning" may stand in a path: diagnostics are found by these words.
  const root = await mkdtemp(join(tmpdir(), "digest-"));
  try {
    // One folder deeper than needed, so that a path which climbs two levels out of the site is seen, and still thrown away.
    const work = join(root, "work");
    const [seeds, cwd, site] = [join(work, "seeds"), join(work, "cwd"), join(work, "site")];
    await mkdir(cwd, { recursive: true });
    await prepareSeeds(seeds, CASES, hostile);
    // The search's index holds texts as they are, and its script prints them as texts: the browser tests look at that.
    // Share images draw texts as outlines, and take longer than all the rest: they have tests of their own.
    const run = await digest.run(cwd, [
      "build",
      "--seeds",
      seeds,
      "--output",
      site,
      "--no-search",
      "--no-share-images",
    ]);
    // Wherever code or a path from a seed could believe itself to be.
    const forbidden = (hostile?.mustNotCreate ?? []).flatMap((path) =>
      [cwd, site, seeds, work, PROJECT].map((base) => resolve(base, path)),
    );
    const outside = (await readdir(root)).filter((name) => name !== "work").map((name) => join(root, name));
    const created = new Set([...(await existing(forbidden)), ...outside]);
    return { ...(await readOutput(site)), run, created: [...created] };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const status = await lstat(path).catch(() => undefined);
    if (status !== undefined) found.push(path);
  }
  return found;
}
