import { expect, test } from "vitest";
import { expandEntities } from "./mend-feed.ts";

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
