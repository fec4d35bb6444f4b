import { expect, test } from "vitest";
import { de } from "../words/de.ts";
import { en } from "../words/en.ts";
import { readSite } from "./read-site.ts";

const read = (options: object) =>
  readSite({ title: "Digest", description: "", address: "https://digest.example/", ...options });

test.each([
  ["those of its language", { language: "de-CH" }, de],
  ["English where its language has none", { language: "eu" }, en],
  ["its own over those of its language", { words: { topStory: "Lead story" } }, { ...en, topStory: "Lead story" }],
  [
    "some texts of a plural over the others",
    { words: { articles: { other: "{n} stories" } } },
    { ...en, articles: { ...en.articles, other: "{n} stories" } },
  ],
  [
    "those of a language without a table, with its plurals",
    { language: "lt", words: { language: "lt", articles: { few: "{n} straipsniai" } } },
    { ...en, language: "lt", articles: { ...en.articles, few: "{n} straipsniai" } },
  ],
  ["the usual where undefined is said", { words: { topStory: undefined } }, en],
])("the words of a site are %s", (_, options, words) => {
  const site = read({ language: "en", ...options });
  expect("words" in site && site.words).toEqual(words);
});

test.each([
  ["a name that is none", { topStori: "A" }, ["topStori"], "is not one of the site's texts", "did you mean topStory?"],
  ["a name like none", { xyzzy: "A" }, ["xyzzy"], "is not one of the site's texts", "remove it"],
  ["a number", { topStory: 3 }, ["topStory"], "is not a text", '"Top story"'],
  ["one text for many numbers", { articles: 3 }, ["articles"], "must be one text for each", "{ one:"],
  ["a text where numbers differ", { articles: "{n} stories" }, ["articles"], "must be one text for each", "{ one:"],
  ["a kind of number of others", { articles: { few: "{n}" } }, ["articles"], "must be one text for each", "other:"],
  ["a placeholder too few", { readAt: "Read" }, ["readAt"], "lacks {source}", "Read at {source}"],
  ["a placeholder too many", { readAt: "{source} {n}" }, ["readAt"], "has {n}, which nothing fills", "Read at"],
  ["a number too few", { articles: { other: "stories" } }, ["articles"], 'lacks {n} for "other"', "{n} articles"],
  ["a control character", { topStory: "Top\u0007" }, ["topStory"], "holds U+0007, which no page may", "remove"],
  ["half of a character", { topStory: "Top\ud83d" }, ["topStory"], "holds U+D83D", "remove"],
  ["a turned direction", { articles: { other: "{n} \u202estories" } }, ["articles"], "holds U+202E", "remove"],
  ["a lone brace", { topStory: "Top {" }, ["topStory"], "has a brace", "Top story"],
  ["a language that is none", { language: "deutsch!" }, ["language"], "is not a language tag", "write it as en"],
])("words with %s are refused, with the path", (_, words, path, fault, cure) => {
  expect(read({ words })).toEqual([
    { path: ["words", ...path], fault: expect.stringContaining(fault), cure: expect.stringContaining(cure) },
  ]);
});

test("words that are not a group are refused", () => {
  expect(read({ words: "none" })).toMatchObject([{ path: ["words"] }]);
});
