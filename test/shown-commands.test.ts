import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { PROGRAM } from "../src/lib/program.ts";
import { PAGES } from "./helpers/documents.ts";
import { keyOf, outputsOf, shownCommands, withEffortOf } from "./helpers/shown-commands.ts";

const shown = ["README.md", ...PAGES].flatMap((document) =>
  shownCommands(readFileSync(join(PROGRAM, document), "utf8")).map((command) => ({
    document,
    key: keyOf(command),
    ...command,
  })),
);

test("documents show the outputs of commands", () => {
  expect([...new Set(shown.map(({ key }) => key))].sort()).toEqual([
    "digest add story.html",
    "digest build",
    "digest check",
    "digest check --feeds",
    "digest clean seeds/004_4f08a40855cf5d51.txt",
    "digest cluster --write",
    "digest email 2021-08-20 --html mail.html",
    "digest links",
    "in bare digest check",
    "in moved digest check --feeds public",
    "in slips digest check",
    "in twice digest check",
    "own digest add story.html",
    "own digest check",
    "own digest init --language en-GB chip-notes",
  ]);
});

let outputs: ReadonlyMap<string, string>;

beforeAll(async () => {
  outputs = await outputsOf(shown);
});

describe("what documents show is what commands print; npm run docs brings it up to date", () => {
  test.each(shown)("$document: $key", ({ key, output }) => {
    expect(output).toBe(withEffortOf(outputs.get(key) ?? "", output));
  });
});

test("a command is found by the line above its block, and no other block is", () => {
  const text =
    "<!-- digest check -->\n\n```text\na\nb\n```\n\n```text\nc\n```\n\n<!-- own digest add a.html -->\n```text\nd\n```\n" +
    "\n<!-- in slips digest check -->\n\n```text\ne\n```\n";
  expect(shownCommands(text)).toEqual([
    { words: ["check"], place: undefined, output: "a\nb", at: text.indexOf("a\nb") },
    { words: ["add", "a.html"], place: "own", output: "d", at: text.indexOf("d\n```") },
    { words: ["check"], place: "in slips", output: "e", at: text.indexOf("e\n```") },
  ]);
});
