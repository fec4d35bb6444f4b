import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, keepStamp, readStamp } from "./stamp.mjs";

/**
 * Compiles the program of a clone into a folder named by a hash of its sources, and returns that folder: an existing one in the
 * clone's cache, or one in the folder `kept`. If nothing has changed, the sources are not read.
 */
export async function compile(program, kept = join(program, ".cache")) {
  const stamp = join(kept, "app.json");
  const before = readStamp(stamp, program);
  if (before !== undefined) return before;

  const { listInputs, versionOf } = await import("./bundle.mjs");
  const paths = listInputs(program);
  // Before the files are read, so that any later change shows.
  const lines = describe(paths);
  const name = versionOf(program, program);
  const found = [join(program, ".cache", name), join(kept, name)].find((path) => existsSync(path));
  const made = found ?? (await make(program, kept, name));
  if (lines !== undefined) keepStamp(stamp, { program, made, paths, lines });
  return made;
}

async function make(program, kept, name) {
  const { bundle, versionOf } = await import("./bundle.mjs");
  const compiled = join(kept, name);
  const unfinished = `${compiled}.${process.pid}`;
  // Packages outside the bundle are resolved from its location.
  makeFolder(unfinished);
  symlinkSync(join(program, "node_modules"), join(unfinished, "node_modules"), "junction");
  const written = { BUNDLED_PROGRAM: program, BUNDLE_VERSION: name, BUNDLE_SOURCES: versionOf(program) };
  await bundle(program, unfinished, written);
  // Sources that changed meanwhile may be in the bundle.
  if (versionOf(program, program) !== name) {
    rmSync(unfinished, { recursive: true, force: true });
    return await compile(program, kept);
  }
  // If two commands compile at once, the first to finish wins.
  try {
    renameSync(unfinished, compiled);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(kept, compiled);
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

/** Keeps recent versions, because a command that is still running may load further parts. Faults do not matter. */
function removeOld(cache, compiled) {
  const hourAgo = Date.now() - 3_600_000;
  try {
    const old = readdirSync(cache)
      .filter((name) => name.startsWith("app-"))
      .map((name) => join(cache, name))
      .filter((path) => path !== compiled && statSync(path).mtimeMs < hourAgo);
    for (const path of old) rmSync(path, { recursive: true, force: true });
  } catch {}
}
