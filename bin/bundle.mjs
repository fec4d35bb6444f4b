import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Data files that the program reads at run time, relative to `src/`. */
const DATA = /\.(?:bin|wasm|css|svg|yml)$/;

/** Packages that load their own files by path, or are programs. */
const APART = ["@11ty/eleventy-dev-server", "@11ty/eleventy-img", "esbuild", "juice", "nodemailer", "tinypool"];

/** ASCII, so that V8 stores one byte per character. */
const SMALL = { minifyWhitespace: true, minifySyntax: true, charset: "ascii" };

/** Modules through which parts of the compiled program are loaded, and their exports. */
const DOORS = [
  ["cli.js", "cli", "ended"],
  ["publishing/worker.js", "worker", "readBatch, makePages, drawCards, getReady"],
  ["eleventy-plugin.js", "plugin", "addDigest"],
];

/**
 * Compiles the program in the folder `program` and its packages into `outdir`. Loading some 900 separate files would take more
 * than a second at each start, and again for each thread. `define` contains constants for the code. Returns the folders of the
 * bundled packages.
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
    // Names are kept for readable stack traces.
    ...SMALL,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: APART,
    plugins: [eleventyWhereItLies, withoutUnused, tablesAsJson, jitiWithoutCompiler],
    define: { ...written, "import.meta.url": "BUNDLE_URL" },
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const module = join(outdir, "modules", relative(outdir, path));
    mkdirSync(dirname(module), { recursive: true });
    writeFileSync(module, await asFunction(text), "latin1");
  }
  await build({ ...common, entryPoints: ["src/index.ts"], format: "esm", plugins: [pluginAsPart] });
  cpSync(join(import.meta.dirname, "load.mjs"), join(outdir, "load.mjs"));
  for (const [path, part, names] of DOORS) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    const load = `${path.includes("/") ? ".." : "."}/load.mjs`;
    const call = `await load("${part}", ${JSON.stringify(define.BUNDLE_VERSION)})`;
    writeFileSync(join(outdir, path), `import { load } from "${load}";\nexport const { ${names} } = ${call};\n`);
  }
  // Scripts for browsers are bundled separately.
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
 * Wraps a module as a function in a script, because V8's code cache works for scripts only (`load.mjs`). Other packages are
 * imported by the loader, because Node reports `import()` in scripts as experimental.
 */
async function asFunction(module) {
  const { transform } = await import("esbuild");
  const asked = module.replace(/(?<=[=(:>,?]|await |return )import\((?!"\.\/)/g, "importOf(");
  const { code } = await transform(asked, {
    ...SMALL,
    format: "cjs",
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false },
  });
  return `(function(exports,require,module,importOf,BUNDLE_URL){${inAscii(code)}})`;
}

/** Escapes non-ASCII characters in regular expressions, which esbuild leaves unchanged. A preceding backslash is dropped. */
function inAscii(code) {
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, { length }, unit) => {
    const escaped = `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return "\\".repeat(length - (length % 2)) + escaped;
  });
}

/** A hash of a program's sources and packages; and of `place`, for a bundle that contains the path. */
export function versionOf(program, place = "") {
  const key = createHash("sha256").update(place);
  // By content, not date, so that a clone in the same place can use an existing cache.
  for (const path of [...listRecipes(program), ...listSources(program)].filter((path) => existsSync(path)))
    key.update(`${relative(program, path)}\n`).update(readFileSync(path));
  return `app-${key.digest("hex").slice(0, 16)}`;
}

/** Absolute paths of all that the version depends on: files, existing or not, and the folders in which others can appear. */
export function listInputs(program) {
  const src = join(program, "src");
  const folders = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return [...listRecipes(program), ...listSources(program), src, ...folders];
}

/** The program's source files as sorted absolute paths. */
function listSources(program) {
  return readdirSync(join(program, "src"), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /(?<!\.test|\.d)\.tsx?$|bundle\.json$/.test(name) || DATA.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Files that affect the bundle besides the sources: installed packages, whether from the lockfile or by hand. */
function listRecipes(program) {
  return ["package.json", "package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"]
    .map((path) => join(program, path))
    .concat(import.meta.filename, join(import.meta.dirname, "load.mjs"));
}

/**
 * Eleventy and its dependencies are about 300 files, which take a third of a second to load in each thread. In a bundle, it still
 * needs their original location for its package's version and default configuration.
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
          // Concatenating a path and a URL fails for "#", "?" and "%" in names of folders.
          .replace(/new URL\(`file:\$\{absolutePath\}`\)/, `${toUrl}(absolutePath)`)
          .replace("urlPath = absolutePath;", `urlPath = ${toUrl}(absolutePath).href;`),
      };
    });
  },
};

/** Unneeded work of packages at startup, with a replacement: a file, and a change of its text. */
const UNUSED = [
  // Starting commands that are programs of their own, as in git. Ours are not.
  [/[\\/]commander[\\/]lib[\\/]command\.js$/, (text) => text.replace("require('node:child_process')", "undefined")],
  // Messages in forty languages, a third of Zod's code. Ours come from the site's own words.
  [/[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/, () => 'export { default as en } from "./en.js";'],
  // Testing for these two loads Node's `fetch`. We always pass bytes.
  [/[\\/]resvg-wasm[\\/]index\.mjs$/, (text) => text.replaceAll(/typeof (?:Request|Response) ===/g, '"" ===')],
  // Regular expressions for eighteen languages. Our slugs do not depend on the language.
  [/[\\/]transliterate[\\/]index\.js$/, (text) => text.replace(/^for \(const \[locale,.*?^\}$/ms, "")],
  // Brotli in JavaScript with a dictionary of half a megabyte. Node has its own.
  [
    /[\\/]brotli[\\/]decompress\.js$/,
    () => "module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);",
  ],
  // Characters' names in HTML. We write the characters themselves.
  [/[\\/]entities[\\/]lib[\\/]esm[\\/]generated[\\/]encode-html\.js$/, () => "export default new Map();"],
  // A second copy of Acorn. The other is its ES module.
  [/[\\/]acorn[\\/]dist[\\/]acorn\.js$/, () => 'module.exports = require("./acorn.mjs");'],
  // Eleventy's parser of finished pages. We transform none.
  [/[\\/]posthtml[\\/]lib[\\/]index\.js$/, () => "module.exports = {};"],
  // Eleventy's template languages. Our pages are JavaScript.
  [/[\\/](?:nunjucks[\\/]index|liquidjs[\\/]dist[\\/]liquid\.node)\.m?js$/, () => "module.exports = {};"],
  // A second YAML parser, including a JavaScript parser. We pass our own to gray-matter in every call.
  [
    /[\\/]gray-matter[\\/]node_modules[\\/]js-yaml[\\/]index\.js$/,
    () => "exports.safeLoad = exports.safeDump = () => {};",
  ],
];

/** Language tables as JSON text, which V8 parses several times faster than an object literal. */
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

/** Jiti is bundled except for its compiler, 1.5 MB, which is needed only for changed settings. */
const jitiWithoutCompiler = {
  name: "jiti-without-compiler",
  setup(build) {
    build.onResolve({ filter: /^jiti$/ }, () => ({ path: createRequire(import.meta.url).resolve("jiti") }));
    build.onLoad({ filter: /[\\/]jiti[\\/]lib[\\/]jiti\.cjs$/ }, ({ path }) => {
      const packages = 'process.getBuiltinModule("node:module").createRequire(BUNDLE_URL)';
      const compiler = `((from) => from(from.resolve("jiti") + "/../../dist/babel.cjs"))(${packages})`;
      return { contents: readFileSync(path, "utf8").replace('require("../dist/babel.cjs")', compiler) };
    });
  },
};

/** The settings' import resolves to a small file. The plugin that it exports is a separate part of the program. */
const pluginAsPart = {
  name: "plugin-as-part",
  setup(build) {
    build.onResolve({ filter: /eleventy-plugin\.ts$/ }, () => ({ path: "./eleventy-plugin.js", external: true }));
  },
};
