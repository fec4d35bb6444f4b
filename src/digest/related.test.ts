import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { calendarDate } from "./days.ts";
import { type DatedHead, relatedByArticle } from "./related.ts";

type Head = DatedHead<ArticleHead>;

interface Told {
  readonly terms: readonly string[];
  readonly topics?: readonly string[];
  readonly covers?: readonly number[];
  readonly title?: string;
}

/** An article of a day in August 2021 with these terms. */
function on(letter: string, day: number, told: readonly string[] | Told): Head {
  const published = `2021-08-${String(day).padStart(2, "0")}T12:00:00Z`;
  return {
    article: { ...head(letter, { topics: [] }), ...("terms" in told ? told : { terms: told }) },
    ...calendarDate(published, "UTC"),
  };
}

/** The related articles of each article by the letters of both, with what they share. */
function relatedIn(articles: readonly Head[]): Record<string, readonly string[]> {
  const relatedOf = relatedByArticle(articles);
  const letterOf = (index: number) => articles[index]?.article.id[0] ?? "";
  return Object.fromEntries(
    articles.map((_, index) => [
      letterOf(index),
      relatedOf(index).map(({ at, shares }) => `${letterOf(at)}: ${shares.join(", ")}`),
    ]),
  );
}

const of = (letter: string, articles: readonly Head[]) => relatedIn(articles)[letter];

describe("relatedByArticle", () => {
  test.each<[string, Head[], string[]]>([
    ["an older one that shares two names", [on("a", 1, ["Dojo", "D1"]), on("b", 2, ["D1", "Dojo"])], ["a: D1, Dojo"]],
    ["none that shares one alone", [on("a", 1, ["Dojo", "D1"]), on("b", 2, ["Dojo", "X2"])], []],
    ["none that is newer", [on("a", 3, ["Dojo", "D1"]), on("b", 2, ["Dojo", "D1"])], []],
    ["none of the same instant", [on("a", 2, ["Dojo", "D1"]), on("b", 2, ["Dojo", "D1"])], []],
    [
      "the one that shares most first",
      [on("a", 1, ["Dojo", "D1", "FSD"]), on("c", 2, ["Dojo", "D1"]), on("b", 3, ["Dojo", "D1", "FSD"])],
      ["a: FSD, D1, Dojo", "c: D1, Dojo"],
    ],
    ["a name once, not its parts too", [on("a", 1, ["Elon Musk", "Musk"]), on("b", 2, ["Elon Musk", "Musk"])], []],
    [
      "a topic beside a name",
      [on("a", 1, { terms: ["Dojo"], topics: ["Chips"] }), on("b", 2, { terms: ["Dojo"], topics: ["chips"] })],
      ["a: Dojo, chips"],
    ],
    [
      "none for topics alone",
      [on("a", 1, { terms: ["X1"], topics: ["A", "B", "C"] }), on("b", 2, { terms: ["X2"], topics: ["A", "B", "C"] })],
      [],
    ],
    [
      "topics alone where the text names nothing",
      [on("a", 1, { terms: [], topics: ["A", "B", "C"] }), on("b", 2, { terms: [], topics: ["A", "B", "C"] })],
      ["a: A, B, C"],
    ],
    [
      "none that reports the same news",
      [on("a", 1, { terms: ["Dojo", "D1"], covers: [1] }), on("b", 2, { terms: ["Dojo", "D1"], covers: [1] })],
      [],
    ],
    ["none that repeats it", [on("a", 1, { terms: ["Dojo", "D1"], title: "Story b" }), on("b", 2, ["Dojo", "D1"])], []],
  ])("names %s", (_, articles, related) => {
    expect(of("b", articles)).toEqual(related);
  });

  test("names at most four", () => {
    const older = [..."acdefgh"].map((letter, place) => on(letter, place + 1, ["Dojo", "D1", "FSD"]));
    expect(of("b", [...older, on("b", 20, ["Dojo", "D1", "FSD"])])).toHaveLength(4);
  });

  test("ignores what many share", () => {
    const older = Array.from({ length: 2000 }, (_, place) => ({
      ...on("a", 1, ["Google", "OpenAI"]),
      id: String(place).padStart(16, "0"),
      title: `Story ${place}`,
    }));
    expect(of("b", [...older, on("b", 20, ["Google", "OpenAI"])])).toEqual([]);
  });

  test("ignores undated articles", () => {
    const { day: _, at: __, ...undated } = on("b", 2, ["Dojo", "D1"]);
    expect(of("b", [on("a", 1, ["Dojo", "D1"]), undated])).toEqual([]);
    expect(of("c", [undated, on("c", 3, ["Dojo", "D1"])])).toEqual([]);
  });

  const anyArticles = fc.uniqueArray(
    fc.record({
      letter: fc.constantFrom(..."abcdefghijklmnop"),
      day: fc.integer({ min: 1, max: 8 }),
      terms: fc.uniqueArray(fc.constantFrom("A1", "B2", "C3", "D4", "E5 A1"), { maxLength: 4 }),
      topics: fc.uniqueArray(fc.constantFrom("T", "U", "A1"), { maxLength: 2 }),
      covers: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 1 }),
    }),
    { selector: ({ letter }) => letter, maxLength: 16 },
  );

  test("a newer article changes nothing for older ones", () => {
    fc.assert(
      fc.property(anyArticles, (drawn) => {
        const all = drawn.map(({ letter, day, ...told }) => on(letter, day, told));
        const newest = Math.max(0, ...drawn.map(({ day }) => day));
        const older = all.filter((_, place) => (drawn[place]?.day ?? 0) < newest);
        expect(relatedIn(all)).toMatchObject(relatedIn(older));
      }),
    );
  });

  test("does not depend on the order of the input", () => {
    fc.assert(
      fc.property(
        anyArticles.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
        ),
        ([drawn, shuffled]) => {
          const articles = (list: typeof drawn) => list.map(({ letter, day, ...told }) => on(letter, day, told));
          expect(relatedIn(articles(shuffled))).toEqual(relatedIn(articles(drawn)));
        },
      ),
    );
  });
});
