import { expect, test } from "vitest";
import { escapeMarkdown } from "./escape-markdown.ts";

test.each([
  ["a link", "[a](https://x.example)", "\\[a\\]\\(https\\://x.example\\)"],
  ["an address", "www.x.example", "www\\.x.example"],
  ["a mention and an issue", "@ann, see #1", "@\u2060ann, see \\#1"],
  ["plain words", "5% of “it”, said Ann.", "5% of “it”, said Ann."],
  ["several lines", "a\n# b", "a \\# b"],
])("Markdown prints %s as it is", (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
