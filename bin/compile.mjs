import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { bundle, listRecipes, listSources } from "./bundle.mjs";

/**
 * Compiles the program of a clone into a folder that is named after its sources, and returns that folder: one in its cache
 * that is there already, or one in the folder `kept`. Unchanged sources cost reading them.
 */
export async function compile(program, kept = join(program, ".cache")) {
  // The bundle names the program's place.
  const key = createHash("sha256").update(program);
  // By content, not by date: a clone in the same place must find the cache that another one left.
  for (const path of [...listRecipes(program), ...listSources(program)])
    key.update(`${relative(program, path)}\n`).update(readFileSync(path));
  const name = `app-${key.digest("hex").slice(0, 16)}`;
  const compiled = join(kept, name);
  const found = [join(program, ".cache", name), compiled].find((path) => existsSync(path));
  if (found !== undefined) return found;

  const unfinished = `${compiled}.${process.pid}`;
  // What a bundle leaves out is looked for from where it lies.
  mkdirSync(unfinished, { recursive: true });
  symlinkSync(join(program, "node_modules"), join(unfinished, "node_modules"), "junction");
  await bundle(program, unfinished, { BUNDLED_PROGRAM: program, BUNDLE_VERSION: name });
  // Two commands may compile at once; the first to finish stands.
  await rename(unfinished, compiled).catch(() => rm(unfinished, { recursive: true, force: true }));
  await removeOld(kept, compiled).catch(() => undefined);
  return compiled;
}

/** A command that still runs from older sources may load another piece of them, so what is recent stays. */
async function removeOld(cache, compiled) {
  const hourAgo = Date.now() - 3_600_000;
  const old = readdirSync(cache)
    .filter((name) => name.startsWith("app-"))
    .map((name) => join(cache, name))
    .filter((path) => path !== compiled && statSync(path).mtimeMs < hourAgo);
  for (const path of old) await rm(path, { recursive: true, force: true });
}
