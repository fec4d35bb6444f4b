import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { readSite } from "../src/site/read-site.ts";
import { DEFAULT_THEME } from "../src/site/theme.ts";
import { themeProperties } from "../src/site/theme-properties.ts";
import { securityPolicy } from "../src/views/layout.tsx";
import { REFERENCES } from "./reference/references.ts";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...markdownIn("docs"),
  ...markdownIn("docs/decisions"),
];

const manifest = JSON.parse(read("package.json"));

/** Commands that npm knows by a word of its own. */
const SHORTHANDS = new Set(["start", "test"]);

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);

  test("names only scripts that package.json has", () => {
    expect(scriptsIn(text).filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test("names only commands that digest has", () => {
    const commands = filesIn("src/cli/commands").flatMap((file) => findAll(read(file), /\.command\("(\w+)"\)/g));
    expect(commands).toContain("build");
    expect(commandsIn(text).filter((name) => !commands.includes(name))).toEqual([]);
  });

  test("links only to files and headings that are there", () => {
    expect(linksIn(text).filter((link) => !leadsSomewhere(document, link))).toEqual([]);
  });
});

test.each(Object.entries(REFERENCES))(
  "%s is as npm run docs makes it, with no cell empty that must not be",
  (page, make) => {
    const text = make();
    expect(read(page)).toBe(text);
    expect(text).not.toMatch(/^\| +\|/m);
  },
);

test("each setting says what it is", () => {
  expect(REFERENCES["docs/configuration.md"]()).not.toMatch(/\| +\|$/m);
});

test("docs/README.md lists every page once, and README.md leads to it", () => {
  const pages = markdownIn("docs").filter((page) => page !== "docs/README.md");
  const listed = linksIn(read("docs/README.md")).map((link) => join("docs", link));
  expect(listed.filter((link) => dirname(link) === "docs").sort()).toEqual(pages.sort());
  expect(linksIn(read("README.md"))).toContain("docs/README.md");
});

test("docs/decisions/README.md lists every decision once, in order", () => {
  const pages = markdownIn("docs/decisions").filter((page) => page !== "docs/decisions/README.md");
  expect(linksIn(read("docs/decisions/README.md")).map((link) => join("docs/decisions", link))).toEqual(pages.sort());
});

describe("the worked changes of CONTRIBUTING.md", () => {
  const [, changes = ""] = read("CONTRIBUTING.md").split("## Worked changes");
  const [steps = ""] = changes.split("\n## ");

  test("name files and folders that are there", () => {
    const paths = findAll(steps, /`((?:src|test|docs)\/[\w./-]+)`/g);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(PROGRAM, path)))).toEqual([]);
  });

  test("name what these files have", () => {
    const named = [...steps.matchAll(/`(\w+)`(?:,[^`]*)? (?:in|from)\s+`((?:src|test)\/[\w./-]+\.tsx?)`/g)];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([, name = "", path = ""]) => !read(path).includes(name)).map(([found]) => found)).toEqual([]);
  });

  test("name each table that has a row a field, so that the compiler finds them all", () => {
    const sources = readdirSync(join(PROGRAM, "src"), { recursive: true, encoding: "utf8" });
    const files = [...sources.map((path) => `src/${path}`), "test/reference/field-notes.ts"].filter((path) =>
      /\.tsx?$/.test(path),
    );
    const tables = files.filter((path) => /Record<(?:keyof PlainFields|FieldName),/.test(read(path)));
    const [step = ""] = steps.split("### Add a kind of page");
    const named = findAll(step, /`((?:src|test)\/[\w./-]+\.tsx?)`/g).filter((path) => !path.includes("validate-seed"));
    expect(new Set(named)).toEqual(new Set([...tables, "src/seeds/field-table.ts"]));
    expect(tables.length).toBeLessThan(6);
  });

  test("are five", () => {
    expect(findAll(steps, /^### (.+)$/gm)).toHaveLength(5);
  });
});

test("docs/security.md shows the policy of the pages", () => {
  expect(read("docs/security.md")).toContain(`\n${securityPolicy({ images: "linked", offline: true })}\n`);
});

test.each([
  "views/assets/style.css",
  "views/assets/tools.css",
  "views/assets/workshop.css",
  "report/report.css",
  "feeds/feed-style.ts",
])("%s names no side of a page", (sheet) => {
  expect(
    findAll(read(`src/${sheet}`), /\b((?:margin|padding|border|inset)-(?:left|right)|float: (?:left|right))\b/g),
  ).toEqual([]);
});

test("the settings of docs/customize.md can be used as they stand", () => {
  const themes = [...read("docs/customize.md").matchAll(/^```ts\n((?:theme|paths): [\s\S]*?),\n```$/gm)];
  expect(themes.length).toBeGreaterThan(1);
  for (const [, theme] of themes) {
    const options = runInNewContext(`({ title: "Digest", description: "", address: "https://a.example/", ${theme} })`);
    expect(readSite(options)).toHaveProperty("theme");
  }
});

test("docs/theme.md explains every custom property, and no other", () => {
  const properties = new Set(
    findAll(`${themeProperties(DEFAULT_THEME)}${read("src/views/assets/style.css")}`, /[{; ](--[\w-]+):/g),
  );
  expect(findAll(read("docs/theme.md"), /^\| `(--[\w-]+)`/gm)).toEqual([...properties]);
});

function read(path: string): string {
  return readFileSync(join(PROGRAM, path), "utf8");
}

function markdownIn(folder: string): string[] {
  return filesIn(folder).filter((path) => path.endsWith(".md"));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(PROGRAM, folder)).map((name) => `${folder}/${name}`);
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

/** `npm run build`, `npm run --silent build` and `npm test`. */
function scriptsIn(text: string): string[] {
  const shorthands = findAll(text, /\bnpm (\w+)/g).filter((word) => SHORTHANDS.has(word));
  return [...findAll(text, /\bnpm run (?:--silent )?([\w:-]+)/g), ...shorthands];
}

/** `npm run digest -- clean` and `digest check`. */
function commandsIn(text: string): string[] {
  return findAll(text, /(?:\bdigest -- |`digest )(\w+)/g);
}

/** Relative targets of Markdown links and of images, without the fenced blocks. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, "");
  const links = [...findAll(prose, /\]\(([^)\s]+)\)/g), ...findAll(prose, /\bsrc="([^"]+)"/g)];
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", heading] = link.split("#");
  const target = path === "" ? document : join(dirname(document), path);
  if (!existsSync(join(PROGRAM, target))) return false;
  return (
    heading === undefined ||
    findAll(read(target), /^#+ (.+)$/gm)
      .map(anchorOf)
      .includes(heading)
  );
}

/** The anchor that GitHub gives to a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
