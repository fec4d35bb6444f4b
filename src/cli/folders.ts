import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../lib/usage-error.ts";
import { LEDGER } from "../seeds/ledger.ts";
import { isSidecar, type SeedFolder, seedKind } from "../seeds/seed-file.ts";
import { here } from "./here.ts";

/** Resolves a folder of seeds. Throws if it does not exist. */
export function resolveSeeds(dir: string): SeedFolder {
  const path = resolve(here, dir);
  if (!existsSync(path))
    throw new UsageError(
      `there is no folder ${dir}; create it, start a digest with digest init, or name another with --seeds`,
    );
  if (!statSync(path).isDirectory()) throw new UsageError(`${dir} is a file; name its folder with --seeds`);
  const fromHere = relative(here, path);
  const shown = fromHere === "" ? "." : fromHere.startsWith("..") ? path : fromHere;
  return { path, shown: shown.split(sep).join("/") };
}

/**
 * Resolves a seed, sidecar or ledger in the folder (`seeds/*` names all of them) to an absolute path. Throws if it does not exist
 * or is elsewhere.
 */
export function resolveSeed(file: string, seeds: SeedFolder): string {
  const path = resolve(here, file);
  if (!existsSync(path)) throw new UsageError(`there is no seed ${file}`);
  const isLedger = path === join(seeds.path, LEDGER);
  if (seedKind(path) === undefined && !isSidecar(path) && !isLedger)
    throw new UsageError(`${file} is not a seed file: its name must end in .txt, .md, .yaml or .yml`);
  if (isWithin(path, seeds.path)) return path;
  throw new UsageError(`${file} is not in ${seeds.shown}; name its folder with --seeds`);
}

/**
 * Resolves an output folder. A build removes everything else from it, so it must be new, empty or an earlier build, and separate
 * from the seeds; throws otherwise.
 */
export function resolveOutput(dir: string, seeds: SeedFolder): string {
  const path = resolve(here, dir);
  const [real, realSeeds] = [realPath(path), realPath(seeds.path)];
  if (isWithin(realSeeds, real)) throw new UsageError(`--output ${dir} contains the seeds, which a build would remove`);
  if (isWithin(real, realSeeds)) {
    throw new UsageError(`--output ${dir} is inside the seeds folder and would be read as seeds`);
  }
  if (!existsSync(path)) return path;
  if (!statSync(path).isDirectory()) throw new UsageError(`--output ${dir} is a file; name a folder`);
  if (readdirSync(path).every((name) => name.startsWith(".")) || isBuild(path)) return path;
  throw new UsageError(`--output ${dir} contains other files, which a build would remove; name a new or empty folder`);
}

/** Throws if a build would remove the cache, publish it, or read it as seeds. Hidden folders hold no seeds. */
export function refuseCache(dir: string, outputDir: string, seeds: SeedFolder): void {
  const [real, realSeeds] = [realPath(dir), realPath(seeds.path)];
  const cure = "name another folder with --cache or DIGEST_CACHE";
  if (isWithin(real, realPath(outputDir)))
    throw new UsageError(`the cache ${dir} is inside the output folder, which a build clears; ${cure}`);
  if (isWithin(real, realSeeds) && !/(?:^|[/\\])\./.test(relative(realSeeds, real)))
    throw new UsageError(`the cache ${dir} is inside the seeds folder and would be read as seeds; ${cure}`);
}

/** A path without symbolic links, even if it does not exist yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}

/** Resolves the folder of a built site. Throws if it does not exist or is not one. */
export function resolveSite(dir: string): string {
  const path = resolve(here, dir);
  if (!existsSync(path)) throw new UsageError(`there is no folder ${dir}; build the site first: digest build`);
  if (!statSync(path).isDirectory()) throw new UsageError(`${dir} is a file; name the folder of a built site`);
  if (!isBuild(path)) throw new UsageError(`${dir} contains no built site; build one: digest build --output ${dir}`);
  return path;
}

/** True if a folder contains a build, perhaps incomplete: its style sheet is written first. */
function isBuild(path: string): boolean {
  const assets = join(path, "assets");
  return existsSync(assets) && readdirSync(assets).some((name) => /^style-[0-9a-f]{8}\.css$/.test(name));
}

/** True if a path is a folder or inside it. Both are absolute. */
export function isWithin(path: string, dir: string): boolean {
  return path === dir || path.startsWith(dir.endsWith(sep) ? dir : dir + sep);
}
