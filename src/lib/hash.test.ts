import { expect, test } from "vitest";
import { shortHash } from "./hash.ts";

test.each([
  ["nothing", "", 8, "e3b0c442"],
  ["a text", "abc", 16, "ba7816bf8f01cfea"],
  ["the whole of it", "abc", 64, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["a text in UTF-8", "é", 8, "4a99557e"],
])("the SHA-256 of %s is what the standard says", (_, text, length, hash) => {
  expect(shortHash(text, length)).toBe(hash);
});
