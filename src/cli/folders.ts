import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { PROJECT } from "../lib/project.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { UsageError } from "./usage-error.ts";

/** Where the curator stands: folders and files they name are looked for from here. npm moves to the project first. */
export const here = relative(PROJECT, process.cwd()) === "" ? (process.env.INIT_CWD ?? PROJECT) : process.cwd();

/** The folder of seeds that was named. Throws where there is none. */
export function resolveSeeds(dir: string): SeedFolder {
  const path = resolve(here, dir);
  if (!existsSync(path)) throw new UsageError(`there is no folder ${dir}; name one with --seeds`);
  if (!statSync(path).isDirectory()) throw new UsageError(`${dir} is a file; name the folder it lies in with --seeds`);
  const fromHere = relative(here, path);
  const shown = fromHere === "" ? "." : fromHere.startsWith("..") ? path : fromHere;
  return { path, shown: shown.split(sep).join("/") };
}

/** One seed of the folder, by its absolute path. Throws where there is no such file, or it lies elsewhere. */
export function resolveSeed(file: string, seeds: SeedFolder): string {
  const path = resolve(here, file);
  if (!existsSync(path)) throw new UsageError(`there is no seed ${file}`);
  if (isWithin(path, seeds.path)) return path;
  throw new UsageError(`${file} is not in ${seeds.shown}; name its folder with --seeds`);
}

/** Files that every build writes: a folder without them holds something else. */
const OF_A_BUILD = ["404.html", "sitemap.xml", "feed.xml"];

/**
 * The output folder that was named. Everything in it that is not of the site is removed, so it must be new, empty or
 * an earlier build's, and apart from the seeds. Throws where it is not.
 */
export function resolveOutput(dir: string, seeds: SeedFolder): string {
  const path = resolve(here, dir);
  if (isWithin(seeds.path, path)) throw new UsageError(`--output ${dir} holds the seeds: a build would remove them`);
  if (isWithin(path, seeds.path)) {
    throw new UsageError(`--output ${dir} lies among the seeds, and would be read as such`);
  }
  if (!existsSync(path)) return path;
  if (!statSync(path).isDirectory()) throw new UsageError(`--output ${dir} is a file; name a folder`);
  // What a build writes aside begins with a dot: a first build that was killed leaves nothing else.
  const isEmpty = readdirSync(path).every((name) => name.startsWith(".digest-"));
  if (isEmpty || OF_A_BUILD.every((name) => existsSync(join(path, name)))) return path;
  throw new UsageError(`--output ${dir} holds other files, which a build would remove; name a new or an empty folder`);
}

function isWithin(path: string, dir: string): boolean {
  return path === dir || path.startsWith(dir.endsWith(sep) ? dir : dir + sep);
}
