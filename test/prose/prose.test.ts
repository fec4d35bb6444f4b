import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { addCommands, optionHelp } from "../../src/cli/commands/commands.ts";
import { EXAMPLES } from "../../src/cli/commands/examples.ts";
import { PROGRAM } from "../../src/lib/program.ts";
import { WORDS } from "../../src/seeds/fault.ts";
import { RULES } from "../../src/seeds/problem-rules.ts";
import { en } from "../../src/words/en.ts";
import { findSlips, wordsIn } from "./find-slips.ts";
import { proseOf } from "./prose-of.ts";
import { GLOSSARY, HISTORY, TURNS } from "./turns.ts";

/** Made from code or by a measurement, whose rows nobody reads in one go. */
const REFERENCES = new Set(
  [
    "benchmarks",
    "command-line",
    "configuration",
    "dependencies",
    "filter-figures",
    "problems",
    "seed-fields",
    "words",
  ].map((name) => `docs/${name}.md`),
);

const PAGES = ["README.md", "CONTRIBUTING.md", ...pagesIn("docs"), ...pagesIn("docs/decisions")];

function pagesIn(folder: string): string[] {
  return readdirSync(join(PROGRAM, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}

const read = (path: string) => readFileSync(join(PROGRAM, path), "utf8");

/** How many words a page may have, code and tables included. */
function limitOf(page: string): number {
  if (page === "README.md") return 900;
  if (page === "docs/architecture.md") return 2500;
  if (page === "CONTRIBUTING.md") return 1500;
  return page.startsWith("docs/decisions/") ? 350 : 1200;
}

const tasks = PAGES.filter((page) => !REFERENCES.has(page));

describe.each(tasks)("%s", (page) => {
  test("is not too long", () => {
    expect(read(page).split(/\s+/).length).toBeLessThanOrEqual(limitOf(page));
  });

  test("reads well", () => {
    expect(findSlips(proseOf(read(page)), [...TURNS, ...HISTORY, ...GLOSSARY])).toEqual([]);
  });
});

test("what is new reads well", () => {
  const [, unreleased = ""] = read("CHANGELOG.md").split("## Unreleased");
  expect(findSlips(proseOf(unreleased.split("\n## ")[0] ?? ""), TURNS, 60)).toEqual([]);
});

test("what the site says reads well", () => {
  const texts = Object.values(en).flatMap((text) => (typeof text === "string" ? [text] : Object.values(text)));
  expect(texts.flatMap((text) => findSlips(text, [...TURNS, ...GLOSSARY]))).toEqual([]);
});

describe("messages", () => {
  const messages = Object.entries(WORDS);

  test("say what is wrong and what to do in 100 characters", () => {
    const lengths = messages.map(([id, [fault, cure]]) => [id, `${fault}; ${cure}`.length] as const);
    expect(lengths.filter(([, length]) => length > 100)).toEqual([]);
  });

  test("read well, as do their rules", () => {
    const texts = [...messages.flatMap(([, words]) => words), ...Object.values(RULES)];
    expect(texts.flatMap((text) => findSlips(text, [...TURNS, ...HISTORY, ...GLOSSARY]))).toEqual([]);
  });
});

/** What a line of the help may begin with, so that it says what the command or option does. */
const VERBS = new Set(
  "add ask build check create exit gather import include keep leave list listen make merge name overwrite plan print publish read reject remember remove report record restore review send serve set share show take tell use write".split(
    " ",
  ),
);

describe("the help", () => {
  const program = new Command("digest");
  addCommands(program, () => Promise.reject(), { out: (_, text) => text, err: (_, text) => text });
  const lines = program.commands.flatMap((command) => [
    command.description(),
    ...command.options.map((option) => optionHelp(option)),
  ]);

  test("says in one line what a command or an option does", () => {
    const wrong = lines.filter((line) => {
      const [first = ""] = line.split(" ");
      const verb = first === "also" ? (line.split(" ")[1] ?? "") : first.toLowerCase().replace(",", "");
      return line.length > 90 || line.endsWith(".") || !VERBS.has(verb);
    });
    expect(wrong).toEqual([]);
    expect(lines.flatMap((line) => findSlips(line, [...TURNS, ...GLOSSARY]))).toEqual([]);
  });

  test("has an example of each command, with options that are there", () => {
    expect(program.commands.map((command) => command.name()).filter((name) => !EXAMPLES[name]?.length)).toEqual([]);
    for (const [name, examples] of Object.entries(EXAMPLES)) {
      const known = program.commands.find((command) => command.name() === name)?.options.map(({ long }) => long);
      const named = examples.flatMap((line) => line.match(/--[a-z-]+/g) ?? []);
      expect(known).toEqual(expect.arrayContaining(named));
      expect(examples.every((line) => line.split(" ")[0] === name)).toBe(true);
    }
  });
});

describe("the linter", () => {
  test.each([
    ["a long sentence", `${"word ".repeat(40)}.`, /40 words/],
    ["a turn", "The port, 8080 unless told.", /“unless told”: write/],
    ["a verb at the end", "Old addresses lead on.", /“redirects”/],
    ["a unit without “per”", "It makes one index a year.", /“per …”/],
    ["British spelling", "The neighbouring colours.", /Americans/],
    ["history", "It is no longer read.", /“no longer”/],
    ["a word that is not the glossary's", "The outlet's page.", /“source”/],
    ["a turn in a cell of a table", "| a | b |\n|---|---|\n| x | The outlet. |", /“source”/],
  ])("finds %s", (_, text, slip) => {
    expect(findSlips(proseOf(text), [...TURNS, ...HISTORY, ...GLOSSARY])).toEqual([expect.stringMatching(slip)]);
  });

  test.each([
    ["code", "```text\nthe outlet\n```\nand `outlet`"],
    ["two sentences", `${"word ".repeat(20)}. Then ${"word ".repeat(20)}.`],
    ["an address", "[a page](https://outlet.example/)"],
  ])("passes over %s", (_, text) => {
    expect(findSlips(proseOf(text), GLOSSARY)).toEqual([]);
  });

  test("counts words", () => {
    expect(wordsIn("One, two and `three four` – five.")).toBe(6);
  });
});
