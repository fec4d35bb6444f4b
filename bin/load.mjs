import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

const dir = import.meta.dirname;

/** A package is read-only, but tools may store data beside it. */
const kept = basename(dir) === "dist" ? join(dirname(dirname(dir)), ".cache", "news-digest") : dir;

/**
 * Loads a part of the compiled program in this folder; `version` is the program's. Uses V8's code cache from an earlier run of
 * the same command, which halves the time of short commands. V8 rejects the cache of another version or other flags.
 */
export async function load(part, version) {
  const isThread = part === "worker";
  const [, command = ""] = isThread ? ["", "thread"] : (/^-*([a-z]*)$/.exec(process.argv[2] ?? "") ?? []);
  const path = join(kept, `${[version, command, process.version, process.arch].filter(Boolean).join("-")}.code`);
  const code = readCode(path);
  const keepNew = () => keep(path, version, code);
  // Threads get no notice before they end, and load modules for rendering long after those for reading.
  if (isThread) setInterval(keepNew, 2000).unref();
  else process.once("exit", keepNew);
  return await requireOf(code)("./program.js")[part]();
}

/**
 * Returns a `require` that loads modules of the program on first use, and other packages like Node. `code` contains what V8
 * compiled before, and receives the scripts of the modules.
 */
export function requireOf(code = new Map(), loaded = new Map()) {
  const packages = createRequire(import.meta.url);
  const require = (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    // Only the program's own modules are named so.
    if (!name.startsWith("./")) return packages(name);
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = join(dir, "modules", name);
    const cachedData = code.get(name)?.data;
    const script = new Script(readFileSync(filename, "latin1"), { filename, cachedData });
    code.set(name, { script, data: script.cachedDataRejected ? undefined : cachedData });
    const run = script.runInThisContext();
    run(module.exports, require, module, (path) => import(path), import.meta.url);
    // esbuild exports getters of getters, whose calls take 2 % of a build. No module assigns to its exports after it has run.
    module.exports = Object.defineProperty({ ...module.exports }, "__esModule", { value: true });
    return module.exports;
  };
  return Object.assign(require, packages);
}

/** What V8 compiled of each module in earlier runs. A file has the modules' names and places as JSON in its first line. */
function readCode(path) {
  try {
    const bytes = readFileSync(path);
    const start = bytes.indexOf("\n") + 1;
    const modules = JSON.parse(bytes.latin1Slice(0, start));
    return new Map(modules.map(([name, from, to]) => [name, { data: bytes.subarray(start + from, start + to) }]));
  } catch {
    return new Map();
  }
}

/**
 * Stores V8's code if this run loaded a module for which there was none, and deletes that of older versions. If nothing can be
 * stored, the program still works.
 */
function keep(path, version, code) {
  if (![...code.values()].some(({ data }) => data === undefined)) return;
  const folder = dirname(path);
  const unfinished = `${path}.${process.pid}-${process.hrtime.bigint()}`;
  try {
    mkdirSync(folder, { recursive: true });
    const old = readdirSync(folder).filter((name) => name.endsWith(".code") && !name.startsWith(version));
    for (const name of old) rmSync(join(folder, name));
    const modules = [];
    const parts = [];
    let length = 0;
    for (const [name, { script, data }] of code) {
      const part = script?.createCachedData() ?? data;
      code.set(name, { script, data: part });
      modules.push([name, length, length + part.length]);
      parts.push(part);
      length += part.length;
    }
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${JSON.stringify(modules)}\n`), ...parts]));
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
