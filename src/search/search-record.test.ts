import { expect, test } from "vitest";
import { bodyOf, placed } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { searchRecord } from "./search-record.ts";

const WORD = "Donau\u00addampf\u00adschiff";

test("a word that may be broken is looked for whole, wherever it stands", () => {
  const article = placed("a", { title: `${WORD} one`, excerpt: `${WORD} two` });
  const detail = {
    body: bodyOf(`<p>${WORD} three</p>`),
    coverage: [{ title: `${WORD} four`, address: "https://other.example/" }],
  };
  const { text, title } = searchRecord(TEST_SITE, { article, topics: [], related: [] }, detail);
  expect(title).toBe("Donaudampfschiff one");
  expect(text.match(/Donaudampfschiff (?:two|three|four)/g)).toHaveLength(3);
});

test("of a text without end only the beginning is known, and all of what is short", () => {
  const article = placed("a", { title: "Long", excerpt: "An excerpt" });
  const detail = {
    body: bodyOf(`<p>first ${"word ".repeat(100_000)} last</p>`),
    coverage: [{ title: "A report", address: "https://other.example/" }],
  };
  const { text } = searchRecord(TEST_SITE, { article, topics: [], related: [] }, detail);
  expect(text).toMatch(/^An excerpt \nfirst word/);
  expect(text).toMatch(/word… \nA report$/);
  expect(text.length).toBeLessThan(201_000);
});
