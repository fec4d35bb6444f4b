import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../src/lib/project.ts";
import { outputOf, shownCommands, withEffortOf } from "./helpers/shown-commands.ts";

const shown = ["README.md", "docs/curating.md"].flatMap((document) =>
  shownCommands(readFileSync(join(PROJECT, document), "utf8")).map((command) => ({ document, ...command })),
);

test("documents show the outputs of commands", () => {
  expect(new Set(shown.map(({ words: [name] }) => name))).toEqual(new Set(["build", "check", "clean"]));
});

/** Each command is run once, however many documents show it. */
const outputs = new Map<string, Promise<string>>();

describe.concurrent("what documents show is what commands print; npm run docs brings it up to date", () => {
  test.each(shown)("$document: digest $words", async ({ words, output }) => {
    const key = words.join(" ");
    const printed = outputs.get(key) ?? outputOf({ words });
    outputs.set(key, printed);
    expect(output).toBe(withEffortOf(await printed, output));
  });
});

test("a command is found by the line above its block, and no other block is", () => {
  const text = "<!-- digest check -->\n\n```text\na\nb\n```\n\n```text\nc\n```\n";
  const [only, ...rest] = shownCommands(text);
  expect(rest).toEqual([]);
  expect(only).toEqual({ words: ["check"], output: "a\nb", at: text.indexOf("a\nb") });
});
