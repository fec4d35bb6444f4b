import { describe, expect, expectTypeOf, test } from "vitest";
import { placeholderFault, pluralsOf } from "./check-word.ts";
import { en } from "./en.ts";
import type { Plural } from "./plural.ts";
import { fill, say } from "./say.ts";
import { fillList } from "./say-list.ts";
import type { Key, Words } from "./words.ts";
import { LANGUAGES, otherWords, wordsOf } from "./words-of.ts";

const english = { language: "en", words: en };

describe.each(Object.entries(LANGUAGES))("the words in %s", (tag, words) => {
  const texts = Object.entries(words) as [Key, string | Plural][];

  test("name their language", () => {
    expect(words.language).toBe(tag);
  });

  test("have the placeholders of English", () => {
    expect(texts.map(([name, word]) => [name, placeholderFault(name, word, tag)]).filter(([, fault]) => fault)).toEqual(
      [],
    );
  });

  test("have a text for each plural category of the language, and no other", () => {
    const kinds = pluralsOf(tag).toSorted();
    for (const [name, word] of texts)
      if (typeof word !== "string") expect([name, Object.keys(word).toSorted()]).toEqual([name, kinds]);
  });

  test("are never empty, and contain no markup", () => {
    for (const text of texts.flatMap(([, word]) => (typeof word === "string" ? [word] : Object.values(word)))) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(/^[^<>&\0]+$/);
    }
  });
});

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["tlh", "en"],
  ["de-AT", "de"],
  ["pt-BR", "pt"],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-TW", "zh-Hans"],
  ["zh-Hant-HK", "zh-Hans"],
  ["iw", "he"],
  ["sr-Latn", "en"],
  ["es-419", "es"],
])("the words for %s are %s", (tag, expected) => {
  expect(wordsOf(tag).language).toBe(expected);
});

test.each([
  ["zh-TW", /^there are no words in zh-TW; the site says those in zh-Hans/],
  ["sv", /^there are no words in sv; the site says those in en/],
  ["zh-CN", undefined],
  ["pt-BR", undefined],
])("a site is told if words for %s are in another language", (tag, said) => {
  const told = otherWords(tag, wordsOf(tag));
  if (said === undefined) expect(told).toBeUndefined();
  else expect(told).toMatch(said);
});

test("a number chooses its text, and is formatted for the site's language", () => {
  expect(say(english, "articles", { n: 1 })).toBe("1 article");
  expect(say(english, "articles", { n: 1234 })).toBe("1,234 articles");
  expect(say({ language: "de", words: en }, "articles", { n: 1234 })).toBe("1.234 articles");
});

test("plurals follow the words, whatever the site's language", () => {
  expect(say({ language: "ja", words: en }, "articles", { n: 1 })).toBe("1 article");
  const polish: Words = {
    ...en,
    language: "pl",
    articles: { one: "{n} artykuł", few: "{n} artykuły", many: "{n} artykułów", other: "{n} artykułu" },
  };
  expect([1, 3, 5].map((n) => say({ language: "pl", words: polish }, "articles", { n }))).toEqual([
    "1 artykuł",
    "3 artykuły",
    "5 artykułów",
  ]);
});

test("a value is printed unchanged, whatever it contains", () => {
  expect(say(english, "groupFeed", { name: "{site}", site: "$& {name}" })).toBe("{site}: $& {name}");
});

test("elements are placed where the language wants them", () => {
  const link = { a: 1 };
  expect(fill(english, "readAt", { source: link })).toEqual(["Read at ", link, ""]);
  expect(fillList(english, [link, link, link])).toEqual([link, ", ", link, ", and ", link]);
  expect(fillList(english, ["a", "b"]).join("")).toBe("a and b");
});

test("the values of a call are checked by the compiler", () => {
  expectTypeOf<Parameters<typeof say<"articles">>[2]>().toEqualTypeOf<{ readonly n: number }>();
  const calls = () => [
    // @ts-expect-error A value is missing.
    say(english, "readAt"),
    // @ts-expect-error There is no such placeholder.
    say(english, "readAt", { source: "a", other: "b" }),
    // @ts-expect-error There is no such word.
    say(english, "reedAt"),
  ];
  // @ts-expect-error A table without a word is none.
  const table: Words = { language: "en" };
  expect([calls, table]).toHaveLength(2);
});
