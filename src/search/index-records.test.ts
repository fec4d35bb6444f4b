import { expect, test } from "vitest";
import { z } from "zod";
import { indexRecords } from "./index-records.ts";
import type { SearchRecord } from "./search-record.ts";

const records = Array.from({ length: 60 }, (_, place): SearchRecord => {
  const words = Array.from({ length: 30 }, (_, index) => `w${((index * place * 7) % 977).toString(36)}`);
  return {
    head: { url: `/2021/05/01/story-${place}/`, title: `Story ${place}`, outlet: "Herald", date: "May 1, 2021" },
    topics: ["AI", `T${place % 30}`],
    texts: [words.join(" ")],
  };
});

test("the same records give the same bytes, and all file names but the first contain a hash", () => {
  expect(indexRecords(records)).toEqual(indexRecords(records));
  const [first, ...others] = indexRecords(records);
  expect(first?.path).toBe("index.json");
  expect(others.filter(({ path }) => !/^[0-9a-f]{12}\.json$/.test(path))).toEqual([]);
  const named = Buffer.from(first?.bytes ?? []).toString();
  expect(others.filter(({ path }) => !named.includes(path.slice(0, 12)))).toEqual([]);
});

test("a newer article does not change the heads of others, whatever words it has", () => {
  const many = [...records, ...records, ...records];
  const headsIn = (some: readonly SearchRecord[]) => {
    const [first] = indexRecords(some);
    return z.object({ heads: z.array(z.string()) }).parse(JSON.parse(Buffer.from(first?.bytes ?? []).toString())).heads;
  };
  const [before, after] = [headsIn(many.slice(0, -1)), headsIn(many)];
  expect(after).toHaveLength(6);
  expect(after.filter((file) => !before.includes(file))).toHaveLength(1);
});

test("a large file of words is split between two words", () => {
  const common = Array.from(
    { length: 3000 },
    (_, place): SearchRecord => ({
      head: { url: `/${place}/`, title: "Alpha beta gamma" },
      topics: [],
      texts: [`w${place}`],
    }),
  );
  const words = indexRecords(common)
    .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()))
    .filter((content) => Array.isArray(content) && Array.isArray(content[0]))
    .flat()
    .map(([word]) => word);
  expect(words).toHaveLength(3003);
  expect(new Set(words).size).toBe(3003);
});

test("no records give an empty index", () => {
  expect(indexRecords([]).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
    '{"size":0,"heads":[],"words":[]}',
  ]);
});
