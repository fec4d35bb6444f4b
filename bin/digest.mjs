#!/usr/bin/env node
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Eleventy's resolver passes every import through another thread, to reload changed files in watch mode, which we do not use.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";

// npm runs scripts in the folder of package.json. Paths are relative to the folder in which the user called it.
if (dirname(process.env.npm_package_json ?? "") === process.cwd()) process.chdir(process.env.INIT_CWD ?? ".");

const program = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const { ended } = await import(pathToFileURL(join(await compiledProgram(), "cli.js")).href);
await ended;

/** The folder of the compiled program: included in the package, compiled from source in a clone. */
async function compiledProgram() {
  if (!existsSync(join(program, "src"))) return join(program, "dist");
  const { compile } = await import("./compile.mjs");
  const kept = folderToKeep();
  return await compile(program, kept).catch((error) => compileAside(error, kept));
}

/** The folder for cached data: from --cache or DIGEST_CACHE, or the clone's own. */
function folderToKeep() {
  const at = process.argv.findIndex((word) => /^--cache(?:=|$)/.test(word));
  const option = at === -1 ? undefined : process.argv[at].split("=").slice(1).join("=") || process.argv[at + 1];
  const told = option ?? process.env.DIGEST_CACHE;
  if (told === undefined || told === "") return join(program, ".cache");
  // Other cached data is stored there too.
  process.env.DIGEST_CACHE = resolve(process.env.DIGEST_CACHE || told);
  return resolve(told);
}

/** Compiles into a temporary folder if the cache cannot be used: a full or read-only disk must not stop a command. */
async function compileAside(error, kept) {
  if (!/\bE(?!RROR)[A-Z]{3,}: |no space left|permission denied|read-only|not a directory/i.test(error.message))
    throw error;
  const { compile } = await import("./compile.mjs");
  const aside = mkdtempSync(join(tmpdir(), "digest-app-"));
  process.on("exit", () => rmSync(aside, { recursive: true, force: true }));
  const [reason] = error.message.split("\n").filter((line) => /: |denied|space/.test(line));
  // Shorten the system's message, which contains a code and an internal path, to "permission denied".
  const words = /^E[A-Z0-9]+: ([^,]+)/.exec(String(reason))?.[1] ?? reason;
  console.error(`digest: nothing can be kept in ${kept} (${words}); name another folder with --cache or DIGEST_CACHE`);
  process.env.DIGEST_CACHE = aside;
  return await compile(program, aside);
}
