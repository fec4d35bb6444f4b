import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { FIELDS } from "../src/seeds/field-table.ts";
import { readSite } from "../src/site/read-site.ts";
import { DEFAULTS } from "../src/site/site.ts";
import { DEFAULT_THEME } from "../src/site/theme.ts";
import { themeProperties } from "../src/site/theme-properties.ts";
import { securityPolicy } from "../src/views/layout.tsx";
import { withRules } from "./helpers/rules-table.ts";
import { settingsReference } from "./helpers/settings-reference.ts";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...markdownIn("docs")];

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

test("docs/seeds.md explains every field in a row of its own", () => {
  expect(withoutRow(Object.keys(FIELDS), read("docs/seeds.md"))).toEqual([]);
});

test("docs/curating.md lists every kind of problem", () => {
  const text = read("docs/curating.md");
  expect(text).toContain("| `date/wrong` |");
  expect(withRules(text)).toBe(text);
});

test("docs/deploying.md explains every option of the site", () => {
  expect(withoutRow(["title", "description", "address", ...Object.keys(DEFAULTS)], read("docs/deploying.md"))).toEqual(
    [],
  );
});

test("docs/configuration.md is as npm run docs makes it, and each setting says what it is", () => {
  expect(read("docs/configuration.md")).toBe(settingsReference());
  expect(settingsReference()).not.toMatch(/\| +\|$/m);
});

test("docs/architecture.md says why each dependency is here", () => {
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(withoutRow(packages, read("docs/architecture.md"))).toEqual([]);
});

test("docs/README.md lists every page once, and README.md leads to it", () => {
  const pages = markdownIn("docs").filter((page) => page !== "docs/README.md");
  const listed = linksIn(read("docs/README.md")).map((link) => join("docs", link));
  expect(listed.filter((link) => link.startsWith("docs/")).sort()).toEqual(pages.sort());
  expect(linksIn(read("README.md"))).toContain("docs/README.md");
});

test("docs/security.md shows the policy of the pages", () => {
  expect(read("docs/security.md")).toContain(`\n${securityPolicy({ images: "linked" })}\n`);
});

test.each(["views/assets/style.css", "report/report.css", "feeds/feed-style.ts"])(
  "%s names no side of a page",
  (sheet) => {
    expect(
      findAll(read(`src/${sheet}`), /\b((?:margin|padding|border|inset)-(?:left|right)|float: (?:left|right))\b/g),
    ).toEqual([]);
  },
);

test("the settings of docs/customise.md can be used as they stand", () => {
  const themes = [...read("docs/customise.md").matchAll(/^```ts\n((?:theme|paths): [\s\S]*?),\n```$/gm)];
  expect(themes.length).toBeGreaterThan(1);
  for (const [, theme] of themes) {
    const options = runInNewContext(`({ title: "Digest", description: "", address: "https://a.example/", ${theme} })`);
    expect(readSite(options)).toHaveProperty("theme");
  }
});

test("docs/customise.md explains every custom property, and no other", () => {
  const properties = new Set(
    findAll(`${themeProperties(DEFAULT_THEME)}${read("src/views/assets/style.css")}`, /[{; ](--[\w-]+):/g),
  );
  expect(findAll(read("docs/customise.md"), /^\| `(--[\w-]+)`/gm)).toEqual([...properties]);
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

/** The names that no row of a table begins with, alone or in company: "| `id`, `language` | …". */
function withoutRow(names: readonly string[], text: string): string[] {
  const rows = findAll(text, /^\|([^|]+)\|/gm).join();
  return names.filter((name) => !rows.includes(`\`${name}\``));
}
