import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Whatever changes how the sources are compiled changes this file, so it counts as a source. */
const RECIPE = import.meta.filename;

/**
 * Bundles the program and the packages it needs into a folder that is named after the sources, and returns that folder: one in
 * the project's cache that is there already, or one in the folder `kept`. Unchanged sources cost reading them. Loading some 900 files one by one through a TypeScript
 * loader instead takes more than a second at each start, and again for each worker.
 */
export async function compile(project, kept = join(project, ".cache")) {
  const sources = listSources(join(project, "src"));
  // The bundle names places of packages.
  const key = createHash("sha256").update(project);
  // The bundle holds the packages too: what npm installed counts, whether by the lockfile or by hand.
  for (const path of ["package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"]) {
    if (existsSync(join(project, path))) key.update(readFileSync(join(project, path)));
  }
  // By content, not by date: a clone in the same place must find the cache that another one left.
  for (const path of [RECIPE, ...sources]) key.update(`${relative(project, path)}\n`).update(readFileSync(path));
  const name = `app-${key.digest("hex").slice(0, 16)}`;
  const compiled = join(kept, name);
  const found = [join(project, ".cache", name), compiled].find((path) => existsSync(path));
  if (found !== undefined) return found;

  const { build } = await import("esbuild");
  // Relative paths: esbuild takes what stands behind a "?" in the path of an entry for a query.
  const pages = sources
    .filter((path) => /\.11ty\.tsx$/.test(path))
    .map((path) => relative(project, path).split(sep).join("/"));
  const unfinished = `${compiled}.${process.pid}`;
  // What a bundle leaves out is looked for from where it lies.
  mkdirSync(unfinished, { recursive: true });
  symlinkSync(join(project, "node_modules"), join(unfinished, "node_modules"), "junction");
  await build({
    absWorkingDir: project,
    entryPoints: ["src/cli.ts", "src/index.ts", "src/publishing/worker.ts", ...pages],
    // Eleventy imports a page's file anew for each batch of pages. What two entries import lies in a piece of its own, so
    // that the file holds next to nothing, and the views stay as well compiled by V8 as they have become.
    stdin: { contents: pages.map((path) => `import ${JSON.stringify(`./${path}`)};`).join("\n"), resolveDir: project },
    outbase: "src",
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Each thread reads all of it. Names stay, so that a stack still tells where.
    minifyWhitespace: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    // Tinypool and Eleventy's pictures load files of their own by their places; Eleventy's server is not asked for; esbuild
    // is a program.
    external: ["@11ty/eleventy-dev-server", "@11ty/eleventy-img", "esbuild", "jiti", "tinypool"],
    plugins: [eleventyAsItLies],
    // Bundled CommonJS packages ask for Node's modules with require.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    define: { BUNDLED_PROGRAM: JSON.stringify(project) },
    logLevel: "silent",
  });
  // What a reader's browser loads is bundled by a recipe of its own.
  const scripts = join(project, "src/scripts");
  const recipe = JSON.parse(readFileSync(join(scripts, "bundle.json"), "utf8"));
  await build({ ...recipe, absWorkingDir: scripts, outdir: join(unfinished, "scripts") });
  // Two commands may compile at once; the first to finish stands.
  await rename(unfinished, compiled).catch(() => rm(unfinished, { recursive: true, force: true }));
  await removeOld(kept, compiled).catch(() => undefined);
  return compiled;
}

/**
 * Eleventy and what it needs are some 300 files, a third of a second for each thread to load. In a bundle it still asks
 * where its files lie, for its package's version and what it was configured with by default.
 */
const eleventyAsItLies = {
  name: "eleventy-as-it-lies",
  setup(build) {
    build.onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        // A path pasted into an address breaks at "#", "?" and "%", which folders may have in their names.
        .replace(/new URL\(`file:\$\{absolutePath\}`\)/, 'require("node:url").pathToFileURL(absolutePath)')
        .replace("urlPath = absolutePath;", 'urlPath = require("node:url").pathToFileURL(absolutePath).href;'),
    }));
  },
};

/** A command that still runs from older sources may load another piece of them, so what is recent stays. */
async function removeOld(cache, compiled) {
  const hourAgo = Date.now() - 3_600_000;
  const old = readdirSync(cache)
    .filter((name) => name.startsWith("app-"))
    .map((name) => join(cache, name))
    .filter((path) => path !== compiled && statSync(path).mtimeMs < hourAgo);
  for (const path of old) await rm(path, { recursive: true, force: true });
}

function listSources(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /(?<!\.test|\.d)\.tsx?$|\.bin$|bundle\.json$|\.css$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
