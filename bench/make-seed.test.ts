import { describe, expect, test } from "vitest";
import { makeNewSeed, makeSeed } from "./make-seed.ts";

const seeds = Array.from({ length: 2000 }, (_, index) => makeSeed(index).text);
const bodies = seeds.map((text) => text.slice(endOfFrontMatter(text))).filter((body) => body !== "");

test("a seed depends only on its index", () => {
  expect(makeSeed(77)).toEqual(makeSeed(77));
  expect(makeSeed(77).text).not.toBe(makeSeed(78).text);
});

describe("the corpus resembles real seeds", () => {
  test("about 6 kB of front matter", () => {
    const average = mean(seeds.map((text) => bytes(text.slice(0, endOfFrontMatter(text)))));
    expect(average).toBeGreaterThan(5600);
    expect(average).toBeLessThan(6400);
  });

  test("half have a body, with 3 to 8 kB of prose", () => {
    expect(bodies.length / seeds.length).toBeCloseTo(0.5, 1);
    const prose = bodies.filter((body) => !isSpammed(body)).map(bytes);
    expect(Math.min(...prose)).toBeGreaterThan(3000);
    expect(Math.max(...prose)).toBeLessThan(8000);
  });

  test("one in twenty has comment spam", () => {
    expect(bodies.filter(isSpammed).length / seeds.length).toBeCloseTo(0.05, 1);
  });

  test("60 topics and 200 outlets, some much more frequent than others", () => {
    const topics = tally(
      seeds.flatMap((text) => /^topics:\n((?: {2}- .*\n)+)/m.exec(text)?.[1]?.match(/(?<=- ).*/g) ?? []),
    );
    const outlets = tally(seeds.flatMap((text) => [...text.matchAll(/^ {2}name: (.*)$/gm)].map(first)));
    expect(topics).toHaveLength(60);
    expect(outlets.length).toBeGreaterThan(190);
    expect(outlets.length).toBeLessThanOrEqual(200);
    for (const counts of [topics, outlets]) expect(counts[0]).toBeGreaterThan(10 * (counts.at(-1) ?? 0));
  });

  test("ten years of dates, coverage and a secret", () => {
    const years = new Set(seeds.map((text) => /^publishedDateTime: (\d{4})/m.exec(text)?.[1]));
    expect(years.size).toBe(10);
    expect(seeds.every((text) => /^related:\n {2}- title:/m.test(text) && /^secured: "[\w+/=]{600,}/m.test(text))).toBe(
      true,
    );
  });
});

test("the new seed is published, on the last day", () => {
  const arrived = Array.from({ length: 50 }, (_, index) => makeNewSeed(1_000_000 + index).text);
  expect(arrived.every((text) => /^publishedDateTime: 2023-12-31T/m.test(text))).toBe(true);
  expect(arrived.every((text) => /^published: true$/m.test(text))).toBe(true);
});

function endOfFrontMatter(text: string): number {
  return text.indexOf("\n---\n") + "\n---\n".length;
}

function isSpammed(body: string): boolean {
  return /casino|Купить|weblog|ставки|мебель/.test(body);
}

function tally(names: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

function first([, found = ""]: RegExpMatchArray): string {
  return found;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
