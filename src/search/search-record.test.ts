import { expect, test } from "vitest";
import { bodyOf, placed } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import { searchWords } from "../lib/search-words.ts";
import { searchRecord } from "./search-record.ts";

const WORD = "Donau\u00addampf\u00adschiff";

test("a hyphenated word is found as a whole in every field", () => {
  const article = placed("a", { title: `${WORD} one`, excerpt: `${WORD} two` });
  const detail = {
    body: bodyOf(`<p>${WORD} three</p>`),
    coverage: [{ title: `${WORD} four`, address: "https://other.example/" }],
  };
  const { head, texts } = searchRecord(TEST_SITE, { article, topics: [] }, detail);
  expect(head.title).toBe("Donaudampfschiff one");
  const words = texts.flatMap((text) => [...searchWords(text)].map(({ word }) => word));
  expect(words.filter((word) => word === "donaudampfschiff")).toHaveLength(3);
});

test("only the beginning of an endless text is indexed, but all of a short one", () => {
  const article = placed("a", { title: "Long", excerpt: "An excerpt" });
  const detail = {
    body: bodyOf(`<p>first ${"word ".repeat(100_000)} last</p>`),
    coverage: [{ title: "A report", address: "https://other.example/" }],
  };
  const { texts } = searchRecord(TEST_SITE, { article, topics: [] }, detail);
  expect(texts.map((text) => text.slice(0, 10))).toEqual(["An excerpt", "first word", "A report"]);
  expect(texts.join("").length).toBeLessThan(201_000);
});

test("a result says its language where that is not the site's", () => {
  const languageOf = (language: string) =>
    searchRecord(TEST_SITE, { article: placed("a", { language }), topics: [] }, { coverage: [] }).head.language;
  expect([languageOf("de"), languageOf(TEST_SITE.language)]).toEqual(["de", undefined]);
});
