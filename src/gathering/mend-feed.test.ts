import { expect, test } from "vitest";
import { dropLongPersons, expandEntities } from "./mend-feed.ts";

const declaring = (words: string, text: string) => `<!DOCTYPE rss [<!ENTITY w "${words}">]><rss>${text}</rss>`;

test("entities declared by a feed are expanded", () => {
  expect(expandEntities(declaring("Harbour Gazette", "&w; &amp; &x;"))).toBe("<rss>Harbour Gazette &amp; &x;</rss>");
});

test("expansion is limited, and further entities are left unchanged", () => {
  const text = "&w;".repeat(100_000);
  const expanded = expandEntities(declaring("w".repeat(100), text));
  expect(expanded.length).toBeLessThanOrEqual("<rss></rss>".length + text.length + 1_000_000);
  expect(expanded).toMatch(/^<rss>w{100}.*w&w;.*&w;<\/rss>$/);
});

test("a person too long to be a name is emptied, and others stay", () => {
  const author = "a@example.org (Ana)";
  const feed = (long: string) =>
    `<rss><managingEditor>${long}</managingEditor><item><author>${author}</author><a:author>${long}</a:author></item></rss>`;
  expect(dropLongPersons(feed("(".repeat(3000)))).toBe(feed(""));
  expect(dropLongPersons(feed(author))).toBe(feed(author));
});
