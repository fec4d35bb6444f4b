import { expect, test } from "vitest";
import type { Build } from "./build-case.ts";
import type { Case } from "./case.ts";
import { judgeCase, type Reference } from "./judge-case.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (title: string, text = "") =>
  bytes(`<!doctype html><html lang="en"><head><title>T</title></head><body><h1>${title}</h1>${text}</body></html>`);

const FEED = "<rss><item>Control a story</item><item>Control b story</item></rss>";
const CONTROLS: [string, Uint8Array][] = [
  ["a/index.html", page("Control a story")],
  ["b/index.html", page("Control b story")],
  ["feed.xml", bytes(FEED)],
  ["sitemap.xml", bytes("<urlset></urlset>")],
];
const REFERENCE: Reference = {
  files: new Map(CONTROLS),
  site: { address: "https://digest.example/", pathPrefix: "/" },
  log: "",
  ms: 1000,
  faults: [],
};

interface Row {
  readonly hostile?: Partial<Case>;
  readonly run?: Partial<Build["run"]>;
  readonly files?: Record<string, Uint8Array>;
  readonly without?: string;
  readonly created?: readonly string[];
  readonly faults?: readonly string[];
}

function judge({ hostile, run, files, without, created, faults }: Row): string[] {
  const all = [...CONTROLS, ...Object.entries(files ?? {})].filter(([path]) => path !== without);
  const build: Build = {
    files: new Map(all),
    faults: faults ?? [],
    created: created ?? [],
    run: { code: 0, timedOut: false, ms: 900, log: "", ...run },
  };
  const ordinary: Case = {
    id: "Z01",
    what: "a case",
    expect: "clean",
    expectAlso: [],
    files: ["Z01.txt"],
    names: ["Z01.txt"],
    mustNotAppear: [],
    mustAppear: [],
    maxMs: Number.POSITIVE_INFINITY,
    mustNotCreate: [],
    mustNotLog: [],
    mustNotLogLineStart: [],
    pathsMustNotMatch: [],
    sitemapStaysXml: false,
    skipAsRoot: false,
  };
  return judgeCase({ ...ordinary, ...hostile }, build, REFERENCE);
}

const REFUSED: Row = { hostile: { expect: "error" }, run: { log: "seeds/Z01.txt:3:1 error title is missing" } };
const REPAIRED: Row = { hostile: { expect: "warning" }, run: { log: "seeds/Z01.txt:3:1 warning title is cut" } };
const EITHER: Partial<Case> = { expect: "warning", expectAlso: ["clean"] };
const COPIES: Partial<Case> = { files: ["Z01.txt", "Z01.b.txt"], names: ["Z01.txt", "Z01.b.txt"] };
const STORY = { "z/index.html": page("Case Z01 &lt;b&gt;") };

const GOOD: [name: string, row: Row][] = [
  ["a clean build that says nothing", {}],
  ["an error where one is due", REFUSED],
  ["a warning where one is due", REPAIRED],
  ["a warning where either will do", { hostile: EITHER, run: { log: "Z01.txt warning" } }],
  ["nothing said where either will do", { hostile: EITHER }],
  [
    "a warning about one of two copies",
    { hostile: { ...COPIES, expect: "warning" }, run: { log: "Z01.b.txt warning copy" } },
  ],
  ["diagnostics about other files", { run: { log: "Z02.txt error broken\n" } }],
  ["a text that must appear, as a reference", { files: STORY, hostile: { mustAppear: ["Z01 <b>"] } }],
  [
    "a text that must appear, escaped in JSON",
    { files: { "a.json": bytes('{"a":"\\u003cb"}') }, hostile: { mustAppear: ["<b"] } },
  ],
  ["a text that must not appear, escaped", { files: STORY, hostile: { mustNotAppear: ["Z01 <b>"] } }],
  ["a text that must not appear in what did not change", { hostile: { mustNotAppear: ["Control a"] } }],
  ["a text that must not appear in a script", { files: { "a.js": bytes("NaN") }, hostile: { mustNotAppear: ["NaN"] } }],
  ["as many pages as there must be", { files: STORY, hostile: { pagesWithTitle: ["Case Z01", 1] } }],
  ["a sitemap that stays one", { hostile: { sitemapStaysXml: true } }],
];

test.each(GOOD)("lets pass %s", (_, row) => {
  expect(judge(row)).toEqual([]);
});

const BAD: [name: string, row: Row, fault: string][] = [
  ["a build that does not end", { run: { timedOut: true, code: null, ms: 20_000 } }, "did not end in 20000 ms"],
  ["another exit code", { run: { code: 1 } }, "exit 1"],
  ["a build that takes too long", { hostile: { maxMs: 800 } }, "took 900 ms, at most 800"],
  ["a path that was created", { created: ["/x/PWNED"] }, "created /x/PWNED"],
  ["a symbolic link", { faults: ["a: symbolic link: leads to b"] }, "symbolic link"],
  ["a rule of every file", { files: { "a.json": bytes("{") } }, "not JSON"],
  [
    "no error where one is due",
    { hostile: { expect: "error" }, run: { log: "Z01.txt warning" } },
    'no line with "error"',
  ],
  [
    "an error that names one of two files",
    { hostile: { ...COPIES, expect: "error" }, run: { log: "Z01.txt error" } },
    "Z01.b.txt",
  ],
  [
    "an error that names no file",
    { hostile: { expect: "error" }, run: { log: "error: broken" } },
    'no line with "error"',
  ],
  [
    "a name and a word on two lines",
    { hostile: { expect: "error" }, run: { log: "Z01.txt\nerror" } },
    'no line with "error"',
  ],
  ["no warning where one is due", { hostile: { expect: "warning" } }, 'no line with "warning"'],
  [
    "an error where a warning is due",
    { ...REFUSED, hostile: { expect: "warning" } },
    "an error where a warning was due",
  ],
  ["a diagnostic where none is due", { run: { log: "Z01.txt: Warning" } }, "a diagnostic where none was due"],
  ["a page of a refused seed", { ...REFUSED, files: STORY }, "published of a refused seed"],
  ["a text that must not be logged", { hostile: { mustNotLog: ["PWN"] }, run: { log: "a PWN" } }, 'holds "PWN"'],
  [
    "a line that must not start so",
    { hostile: { mustNotLogLineStart: ["##["] }, run: { log: "a\n ##[x" } },
    "a line starts with",
  ],
  ["a CI command, in any case", { run: { log: "a\r::set-env" } }, 'a line starts with "::"'],
  ["an escape code in the log, in any case", { run: { log: "\u001b[2J" } }, "control character: U+001B"],
  ["a control story that lost its page", { without: "a/index.html" }, '"Control a story" is at no page'],
  [
    "a control story that has two pages",
    { files: { "c/index.html": page("Control a story") } },
    "is at a/index.html,c/index.html",
  ],
  ["a control story that left the feed", { files: { "feed.xml": bytes("<rss/>") } }, "is lost from feed.xml"],
  ["a text that must appear and does not", { hostile: { mustAppear: ["Z01"] } }, 'no file holds "Z01"'],
  ["a text that appears only without the case", { hostile: { mustAppear: ["Control a"] } }, "no file holds"],
  [
    "a text that must not appear",
    { files: STORY, hostile: { mustNotAppear: ["Case Z01"] } },
    'z/index.html: holds "Case Z01"',
  ],
  [
    "a secret in a script",
    { files: { "a.js": bytes("S3CR3TZ") }, hostile: { mustNotAppear: ["S3CR3TZ"] } },
    "a.js: secret",
  ],
  [
    "a secret that JSON escapes",
    { files: { "a.json": bytes('"S3CR3TZ\\/a"') }, hostile: { mustNotAppear: ["S3CR3TZ/a"] } },
    "a.json: secret",
  ],
  ["a secret in the log", { run: { log: "S3CR3TZ" }, hostile: { mustNotAppear: ["S3CR3TZ"] } }, "log: secret"],
  ["a secret of a control seed", { files: { "a.css": bytes("S3CR3TcontrolaZnjnC/AZJGg0+0") } }, "a.css: secret"],
  ["a path that must not match", { files: STORY, hostile: { pathsMustNotMatch: ["^z/"] } }, "matches ^z/"],
  ["too few pages", { files: STORY, hostile: { pagesWithTitle: ["Case Z01", 2] } }, "1 pages, not 2"],
  ["a sitemap that is gone", { without: "sitemap.xml", hostile: { sitemapStaysXml: true } }, "sitemap.xml: not there"],
  [
    "a page in place of the sitemap",
    { files: { "sitemap.xml": bytes("<html></html>") }, hostile: { sitemapStaysXml: true } },
    "is no sitemap",
  ],
];

test.each(BAD)("finds %s", (_, row, fault) => {
  expect(judge(row).join("\n")).toContain(fault);
});
