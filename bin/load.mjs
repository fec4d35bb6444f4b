import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { isMainThread, threadId } from "node:worker_threads";

const dir = import.meta.dirname;
const file = join(dir, "program.cjs");

/** A package is read-only, but tools may store data beside it. */
const kept = basename(dir) === "dist" ? join(dirname(dirname(dir)), ".cache", "news-digest") : dir;

/**
 * Loads a part of the compiled program in this folder; `version` is the program's. Uses V8's code cache from an earlier run of
 * the same command, which halves the time of short commands. V8 rejects the cache of another version or other flags.
 */
export async function load(part, version) {
  const [, command = ""] = isMainThread ? (/^-*([a-z]*)$/.exec(process.argv[2] ?? "") ?? []) : ["", "thread"];
  const code = join(kept, `${[version, command, process.version, process.arch].filter(Boolean).join("-")}.code`);
  const cachedData = read(code);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    if (isMainThread) process.once("exit", () => keep(code, version, script));
    // Threads get no notice before they end. By then they have done most kinds of their work.
    else setTimeout(() => keep(code, version, script), 2000).unref();
  }
  const pieces = script.runInThisContext()((name) => import(name), pathToFileURL(file).href);
  return await requireOf(pieces)("./program.js")[part]();
}

/** Returns a `require` that loads parts of the program on first use, and other packages like Node. */
export function requireOf(pieces, loaded = new Map()) {
  const packages = createRequire(file);
  const require = (name) => {
    if (!Object.hasOwn(pieces, name)) return packages(name);
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    pieces[name](module.exports, require, module);
    return module.exports;
  };
  return Object.assign(require, packages);
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Stores V8's code cache, and deletes that of older versions. If nothing can be stored, the program still works. */
function keep(path, version, script) {
  const folder = dirname(path);
  const unfinished = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(folder, { recursive: true });
    const old = readdirSync(folder).filter((name) => name.endsWith(".code") && !name.startsWith(version));
    for (const name of old) rmSync(join(folder, name));
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
