import { expect, test } from "vitest";
import { piecesOf } from "./excerpt.ts";
import { asTopics, isHidden } from "./hidden-topics.ts";
import { findHits } from "./hits.ts";
import { asIds, MOST_MARKS, withMark } from "./marks.ts";
import type { Engine } from "./pagefind.ts";
import { asVisit, look } from "./visit.ts";

const HOUR = 3_600_000;

test.each([
  ["plain words", "plain words", [["plain words", false]]],
  [
    "found words",
    "a <mark>dojo</mark> and a <mark>chip</mark>",
    [
      ["a ", false],
      ["dojo", true],
      [" and a ", false],
      ["chip", true],
    ],
  ],
  ["markup of the text's own", "&lt;img src=x&gt; &lt;mark&gt;", [["<img src=x> <mark>", false]]],
])("an excerpt of %s is taken apart as text", (_, excerpt, pieces) => {
  expect(piecesOf(excerpt).map(({ text, found }) => [text, found])).toEqual(pieces);
});

test("a mark stands once, at the end, and the oldest are forgotten", () => {
  expect(withMark(["0000000a", "0000000b"], "0000000a", true)).toEqual(["0000000b", "0000000a"]);
  expect(withMark(["0000000a", "0000000b"], "0000000a", false)).toEqual(["0000000b"]);
  const many = Array.from({ length: MOST_MARKS }, (_, place) => place.toString(16).padStart(8, "0"));
  expect(withMark(many, "ffffffff", true)).toEqual([...many.slice(1), "ffffffff"]);
});

test.each([null, undefined, 3, "0000000a", {}, [null, 3, {}, "x"]])(
  "%j holds no mark, no topic and no visit",
  (value) => {
    expect(asIds(value)).toEqual([]);
    expect(asTopics(value)).toEqual([]);
    expect(asVisit(value)).toBeUndefined();
  },
);

test("nothing is new on a first visit, and what came since is new for the whole of the next", () => {
  const first = look(undefined, ["a", "b"], 0);
  expect(first.fresh).toEqual(new Set());
  const second = look(first.visit, ["c", "a", "b"], HOUR);
  expect(second.fresh).toEqual(new Set(["c"]));
  const reloaded = look(second.visit, ["d", "c", "a"], HOUR + 60_000);
  expect(reloaded.fresh).toEqual(new Set(["d", "c"]));
  expect(look(reloaded.visit, ["d", "c", "a"], 3 * HOUR).fresh).toEqual(new Set());
  // The clock was set back.
  expect(look(second.visit, ["e", "c"], -HOUR).fresh).toEqual(new Set(["e"]));
});

test("an article is hidden by any of its topics, and not by a part of a name", () => {
  const hidden = [{ slug: "ai", name: "AI" }];
  expect(isHidden("chips ai", hidden)).toBe(true);
  expect(isHidden("ai-hardware", hidden)).toBe(false);
  expect(isHidden("", hidden)).toBe(false);
});

/** Finds what it is told to for each year, and writes down what it was asked for. */
function engineOf(years: Readonly<Record<string, readonly string[]>>, asked: unknown[]): Engine {
  const hit = (url: string) => ({ data: async () => ({ url, excerpt: "", meta: {} }) });
  return {
    mergeIndex: async () => {},
    filters: async () => ({}),
    search: async (_, { filters, sort }) => {
      const { all } = filters.is;
      asked.push(all);
      const found = Object.entries(years).filter(([year]) => all.length === 0 || all.includes(`year:${year}`));
      const urls = found.flatMap(([, members]) => members);
      return {
        results: (sort === undefined ? urls.toReversed() : urls).map(hit),
        filters: { is: Object.fromEntries(found.map(([year, members]) => [`year:${year}`, members.length])) },
      };
    },
  };
}

test("the newest are asked for year by year, and no year before it is shown", async () => {
  const asked: unknown[] = [];
  const engine = engineOf({ 2022: ["1", "2"], 2021: [], 2020: ["3"] }, asked);
  const hits = await findHits(engine, ["2022", "2021", "2020"], { words: "x", filters: [], newestFirst: true });
  const urls = async (from: number, to: number) =>
    (await Promise.all((await hits.slice(from, to)).map((hit) => hit.data()))).map(({ url }) => url);
  expect(hits.count).toBe(3);
  expect(await urls(0, 2)).toEqual(["1", "2"]);
  expect(asked).toEqual([[], ["year:2022"]]);
  expect(await urls(2, 4)).toEqual(["3"]);
  expect(asked).toEqual([[], ["year:2022"], ["year:2020"]]);
});
