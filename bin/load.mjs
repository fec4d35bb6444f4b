import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { isMainThread, threadId } from "node:worker_threads";

const dir = import.meta.dirname;
const file = join(dir, "program.cjs");

/** A package is not written to, but beside it is a place for what tools keep. */
const kept = basename(dir) === "dist" ? join(dirname(dirname(dir)), ".cache", "news-digest") : dir;

/**
 * Loads the compiled program beside this file, `version` is its name, and one of its parts. V8 is handed what it compiled for
 * the same command before, and compiles nothing twice: half of what a short command takes. It refuses what another version
 * or other flags left.
 */
export async function load(part, version) {
  const [, command = ""] = isMainThread ? (/^-*([a-z]*)$/.exec(process.argv[2] ?? "") ?? []) : ["", "thread"];
  const code = join(kept, `${[version, command, process.version, process.arch].filter(Boolean).join("-")}.code`);
  const cachedData = read(code);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    if (isMainThread) process.once("exit", () => keep(code, version, script));
    // A thread is told nothing before it ends. By then it has done most kinds of its work.
    else setTimeout(() => keep(code, version, script), 2000).unref();
  }
  const pieces = script.runInThisContext()((name) => import(name), pathToFileURL(file).href);
  return await requireOf(pieces)("./program.js")[part]();
}

/** Loads pieces of the program when they are first asked for, and packages that are no part of it as Node does. */
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

/** Keeps what V8 compiled, in the place of what older versions left. Where nothing can be kept, everything works as well. */
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
