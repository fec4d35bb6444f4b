import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle, versionOf } from "./bundle.mjs";

/**
 * Compiles the program of a clone into a folder named by a hash of its sources, and returns that folder: an existing one in the
 * clone's cache, or one in the folder `kept`. If nothing has changed, only the sources are read.
 */
export async function compile(program, kept = join(program, ".cache")) {
  const name = versionOf(program, program);
  const compiled = join(kept, name);
  const found = [join(program, ".cache", name), compiled].find((path) => existsSync(path));
  if (found !== undefined) return found;

  const unfinished = `${compiled}.${process.pid}`;
  // Packages outside the bundle are resolved from its location.
  makeFolder(unfinished);
  symlinkSync(join(program, "node_modules"), join(unfinished, "node_modules"), "junction");
  const written = { BUNDLED_PROGRAM: program, BUNDLE_VERSION: name, BUNDLE_SOURCES: versionOf(program) };
  await bundle(program, unfinished, written);
  // If two commands compile at once, the first to finish wins.
  await rename(unfinished, compiled).catch(() => rm(unfinished, { recursive: true, force: true }));
  await removeOld(kept, compiled).catch(() => undefined);
  return compiled;
}

/** Node's own `recursive` never returns below `/proc`, as in `src/lib/make-folder.ts`. */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  try {
    mkdirSync(dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
  }
}

/** Keeps recent versions, because a command that is still running may load further parts. */
async function removeOld(cache, compiled) {
  const hourAgo = Date.now() - 3_600_000;
  const old = readdirSync(cache)
    .filter((name) => name.startsWith("app-"))
    .map((name) => join(cache, name))
    .filter((path) => path !== compiled && statSync(path).mtimeMs < hourAgo);
  for (const path of old) await rm(path, { recursive: true, force: true });
}
