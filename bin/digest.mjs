#!/usr/bin/env node
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Eleventy's resolver sends every import through another thread, to reload what changed while it watches; we never watch.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";

// npm runs a script in the folder of its package.json, and says where it was called: there a curator's paths begin.
if (dirname(process.env.npm_package_json ?? "") === process.cwd()) process.chdir(process.env.INIT_CWD ?? ".");

const program = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const { ended } = await import(pathToFileURL(join(await compiledProgram(), "cli.js")).href);
await ended;

/** The folder of the compiled program: a package brings it along, a clone makes it of its sources. */
async function compiledProgram() {
  if (!existsSync(join(program, "src"))) return join(program, "dist");
  const { compile } = await import("./compile.mjs");
  const kept = folderToKeep();
  return await compile(program, kept).catch((error) => compileAside(error, kept));
}

/** The folder of all that is kept: that of --cache or of DIGEST_CACHE, or the clone's own. */
function folderToKeep() {
  const at = process.argv.findIndex((word) => /^--cache(?:=|$)/.test(word));
  const option = at === -1 ? undefined : process.argv[at].split("=").slice(1).join("=") || process.argv[at + 1];
  const told = option ?? process.env.DIGEST_CACHE;
  if (told === undefined || told === "") return join(program, ".cache");
  // Whatever else is kept goes there too.
  process.env.DIGEST_CACHE = resolve(process.env.DIGEST_CACHE || told);
  return resolve(told);
}

/** Compiles for this once where the folder cannot be used: a full or read-only disk for the cache fails no command. */
async function compileAside(error, kept) {
  if (!/\bE(?!RROR)[A-Z]{3,}: |no space left|permission denied|read-only|not a directory/i.test(error.message))
    throw error;
  const { compile } = await import("./compile.mjs");
  const aside = mkdtempSync(join(tmpdir(), "digest-app-"));
  process.on("exit", () => rmSync(aside, { recursive: true, force: true }));
  const [reason] = error.message.split("\n").filter((line) => /: |denied|space/.test(line));
  // The system names a code and a folder that is about to be made; "permission denied" says it.
  const words = /^E[A-Z0-9]+: ([^,]+)/.exec(String(reason))?.[1] ?? reason;
  console.error(`digest: nothing can be kept in ${kept} (${words}); name another folder with --cache or DIGEST_CACHE`);
  process.env.DIGEST_CACHE = aside;
  return await compile(program, aside);
}
