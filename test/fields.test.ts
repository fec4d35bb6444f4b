import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FIELDS } from "../src/seeds/field-table.ts";

/** Whether a heading or a row of a table of a Markdown text names a field in back-ticks. */
function explains(markdown: string, field: string): boolean {
  return markdown.split("\n").some((line) => /^(?:#{1,6} |\s*\|)/.test(line) && line.includes(`\`${field}\``));
}

test.each(Object.keys(FIELDS))("docs/seeds.md explains %s", (field) => {
  expect(explains(readFileSync(new URL("../docs/seeds.md", import.meta.url), "utf8"), field)).toBe(true);
});

describe("a field is explained", () => {
  test.each([
    ["by a heading", "## `title`\n", true],
    ["by a row of a table", "| `title` | the headline |", true],
    ["not by a sentence", "Write a `title`.", false],
    ["not without back-ticks", "## title", false],
    ["not by a longer name", "## `titles`", false],
  ])("%s", (_, markdown, explained) => {
    expect(explains(markdown, "title")).toBe(explained);
  });
});
