import { expect, test } from "vitest";
import { indexRecords } from "./index-records.ts";
import type { SearchRecord } from "./search-record.ts";

const records = Array.from({ length: 60 }, (_, place): SearchRecord => {
  const words = Array.from({ length: 30 }, (_, index) => `w${((index * place * 7) % 977).toString(36)}`);
  return {
    url: `/2021/05/01/story-${place}/`,
    title: `Story ${place}`,
    outlet: "Herald",
    date: "May 1, 2021",
    topics: ["AI"],
    text: words.join(" "),
    is: ["topic:AI", `topic:T${place % 30}`, `outlet:${place % 5}`, "year:2021"],
  };
});

const pathsOf = (some: readonly SearchRecord[]) => indexRecords(some).map(({ path }) => path);

test("the same records give the same bytes, and each file but the first is named by what it holds", () => {
  expect(indexRecords(records)).toEqual(indexRecords(records));
  const [first, ...others] = indexRecords(records);
  expect(first?.path).toBe("index.json");
  expect(others.filter(({ path }) => !/^[0-9a-f]{12}\.json$/.test(path))).toEqual([]);
  const named = Buffer.from(first?.bytes ?? []).toString();
  expect(others.filter(({ path }) => !named.includes(path.slice(0, 12)))).toEqual([]);
});

test("a newer article leaves the files of other articles, and those of words that it has not", () => {
  const before = new Set(pathsOf(records.slice(1)));
  const fresh = pathsOf(records).filter((path) => !before.has(path));
  const [newest] = records;
  const words = pathsOf(records).length - records.length - 1;
  // Its own file, and at most all files of words.
  expect(fresh.length).toBeLessThanOrEqual(1 + words);
  expect(newest && pathsOf([newest])).toHaveLength(3);
});

test("no record gives an index of nothing", () => {
  expect(indexRecords([]).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
    '{"articles":[],"values":[],"words":[]}',
  ]);
});
