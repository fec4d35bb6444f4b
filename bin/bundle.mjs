import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** What the program reads while it runs, besides its own code: relative to `src/`. */
const DATA = /\.(?:bin|wasm|css|svg|yml)$/;

/** Packages that load files of their own by their places, or are programs. */
const APART = ["@11ty/eleventy-dev-server", "@11ty/eleventy-img", "esbuild", "jiti", "juice", "nodemailer", "tinypool"];

/** In ASCII it is read a byte a character. */
const SMALL = { minifyWhitespace: true, minifySyntax: true, charset: "ascii" };

/** Files by which a part of the compiled program is loaded, and what they give. */
const DOORS = [
  ["cli.js", "cli", "ended"],
  ["publishing/worker.js", "worker", "readBatch, makePages, drawCards, getReady"],
  ["eleventy-plugin.js", "plugin", "addDigest"],
];

/**
 * Compiles the program in the folder `program` and the packages it needs into `outdir`. Loading some 900 files one by one
 * instead takes more than a second at each start, and again for each thread. `define` is written into it. Returns the
 * packages that it holds, as their folders.
 */
export async function bundle(program, outdir, define) {
  const { build } = await import("esbuild");
  const written = Object.fromEntries(Object.entries(define).map(([name, text]) => [name, JSON.stringify(text)]));
  const common = {
    absWorkingDir: program,
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "silent",
  };
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: ["src/program.ts"],
    splitting: true,
    format: "esm",
    // Names stay, so that a stack still tells where.
    ...SMALL,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: APART,
    plugins: [eleventyWhereItLies, withoutUnused, tablesAsJson, jitiAsItIs],
    define: { ...written, "import.meta.url": "BUNDLE_URL" },
    metafile: true,
    write: false,
  });
  const pieces = await Promise.all(
    outputFiles.map(({ path, text }) => asFunction(`./${relative(outdir, path)}`, text)),
  );
  writeFileSync(
    join(outdir, "program.cjs"),
    `(function(importOf,BUNDLE_URL){return{${pieces.join(",\n")}}})`,
    "latin1",
  );
  await build({ ...common, entryPoints: ["src/index.ts"], format: "esm", plugins: [pluginAsPart] });
  cpSync(join(import.meta.dirname, "load.mjs"), join(outdir, "load.mjs"));
  for (const [path, part, names] of DOORS) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    const load = `${path.includes("/") ? ".." : "."}/load.mjs`;
    const call = `await load("${part}", ${JSON.stringify(define.BUNDLE_VERSION)})`;
    writeFileSync(join(outdir, path), `import { load } from "${load}";\nexport const { ${names} } = ${call};\n`);
  }
  // What a reader's browser loads is bundled by a recipe of its own.
  const scripts = join(program, "src/scripts");
  const recipe = JSON.parse(readFileSync(join(scripts, "bundle.json"), "utf8"));
  await build({ ...recipe, format: "esm", absWorkingDir: scripts, outdir: join(outdir, "scripts") });
  for (const path of listSources(program).filter((name) => DATA.test(name))) {
    const copy = join(outdir, relative(join(program, "src"), path));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(path, copy);
  }
  return [
    ...new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])),
  ];
}

/**
 * A module as a function in one large script: V8 keeps what it compiled of scripts only (`load.mjs`), and a function that is not
 * called costs nothing. What is none of our modules is imported by the loader: Node calls it experimental in scripts.
 */
async function asFunction(name, module) {
  const { transform } = await import("esbuild");
  const asked = module.replace(/(?<=[=(:>,?]|await |return )import\((?!"\.\/)/g, "importOf(");
  const { code } = await transform(asked, {
    ...SMALL,
    format: "cjs",
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false },
  });
  return `${JSON.stringify(name)}(exports,require,module){${inAscii(code)}}`;
}

/** Characters of patterns, which esbuild leaves as they are, as escapes; a stroke before one says nothing. */
function inAscii(code) {
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, { length }, unit) => {
    const escaped = `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return "\\".repeat(length - (length % 2)) + escaped;
  });
}

/** A name that stands for the sources and packages of a program; with a `place` for a bundle that names one, for that too. */
export function versionOf(program, place = "") {
  const key = createHash("sha256").update(place);
  // By content, not by date: a clone in the same place must find the cache that another one left.
  for (const path of [...listRecipes(program), ...listSources(program)])
    key.update(`${relative(program, path)}\n`).update(readFileSync(path));
  return `app-${key.digest("hex").slice(0, 16)}`;
}

/** The files that the program is made of, sorted, as absolute paths. */
function listSources(program) {
  return readdirSync(join(program, "src"), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /(?<!\.test|\.d)\.tsx?$|bundle\.json$/.test(name) || DATA.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** What npm installed counts for a bundle, whether by the lockfile or by hand. */
function listRecipes(program) {
  return ["package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"]
    .map((path) => join(program, path))
    .filter((path) => existsSync(path))
    .concat(import.meta.filename, join(import.meta.dirname, "load.mjs"));
}

/**
 * Eleventy and what it needs are some 300 files, a third of a second for each thread to load. In a bundle it still asks
 * where its files lie, for its package's version and what it was configured with by default.
 */
const eleventyWhereItLies = {
  name: "eleventy-where-it-lies",
  setup(build) {
    build.onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const inside = path
        .split(/[\\/]@11ty[\\/]eleventy[\\/]src[\\/]/)[1]
        .split(sep)
        .join("/");
      const toUrl = 'process.getBuiltinModule("node:url").pathToFileURL';
      const main = 'process.getBuiltinModule("node:module").createRequire(import.meta.url).resolve("@11ty/eleventy")';
      return {
        contents: readFileSync(path, "utf8")
          .replaceAll("import.meta.url", `new URL(${JSON.stringify(inside)}, ${toUrl}(${main})).href`)
          // A path pasted into an address breaks at "#", "?" and "%", which folders may have in their names.
          .replace(/new URL\(`file:\$\{absolutePath\}`\)/, `${toUrl}(absolutePath)`)
          .replace("urlPath = absolutePath;", `urlPath = ${toUrl}(absolutePath).href;`),
      };
    });
  },
};

/** What packages do at each start that we have no use for, and what they do instead: a file, and how its text is changed. */
const UNUSED = [
  // Messages in forty languages, a third of Zod's code. Ours are told by the site's own words.
  [/[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/, () => 'export { default as en } from "./en.js";'],
  // Looking for these two loads Node's `fetch`. We hand over bytes.
  [/[\\/]resvg-wasm[\\/]index\.mjs$/, (text) => text.replaceAll(/typeof (?:Request|Response) ===/g, '"" ===')],
  // Patterns of eighteen languages; slugs are the same in all.
  [/[\\/]transliterate[\\/]index\.js$/, (text) => text.replace(/^for \(const \[locale,.*?^\}$/ms, "")],
  // Brotli in JavaScript, with a dictionary of half a megabyte: Node has its own.
  [
    /[\\/]brotli[\\/]decompress\.js$/,
    () => "module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);",
  ],
  // A second parser of YAML, with one of JavaScript: ours is handed to gray-matter with every call.
  [
    /[\\/]gray-matter[\\/]node_modules[\\/]js-yaml[\\/]index\.js$/,
    () => "exports.safeLoad = exports.safeDump = () => {};",
  ],
];

/** Tables of languages as a text of JSON, which V8 reads several times faster than an object of code. */
const tablesAsJson = {
  name: "tables-as-json",
  setup(build) {
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/].*\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});` };
    });
  },
};

const withoutUnused = {
  name: "without-unused",
  setup(build) {
    const left = new Set(UNUSED);
    for (const row of UNUSED)
      build.onLoad({ filter: row[0] }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const contents = row[1](text);
        if (contents !== text) left.delete(row);
        return { contents };
      });
    build.onEnd(() => ({ errors: [...left].map(([filter]) => ({ text: `nothing to leave out of ${filter}` })) }));
  },
};

/** Importing a CommonJS package means to scan it for its names first, which for jiti takes longer than to load it. */
const jitiAsItIs = {
  name: "jiti-as-it-is",
  setup(build) {
    build.onResolve({ filter: /^jiti$/ }, ({ kind }) =>
      kind === "require-call" ? undefined : { path: "jiti", namespace: "required" },
    );
    build.onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/** Settings import a file of a few lines; the plugin that it offers is a part of the program. */
const pluginAsPart = {
  name: "plugin-as-part",
  setup(build) {
    build.onResolve({ filter: /eleventy-plugin\.ts$/ }, () => ({ path: "./eleventy-plugin.js", external: true }));
  },
};
