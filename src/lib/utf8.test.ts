import { expect, test } from "vitest";
import { encodeUtf8 } from "./utf8.ts";

test.each([
  ["an empty text", ""],
  ["plain letters", "The mill opens."],
  ["letters of two and three bytes, and pairs", "Größe — “ἀρχή” 記事 \u{1f3db}"],
  ["half a pair", "a\ud83cb"],
  ["a long text, all of three bytes", "記".repeat(200_000)],
  ["a short text after a long one", "x"],
])("writes %s as Node does", (_, text) => {
  expect(encodeUtf8(text).equals(Buffer.from(text))).toBe(true);
});
