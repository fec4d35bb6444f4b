import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { sameStoryFinder } from "./same-story.ts";

const outlet = (name: string) => ({ name, domain: `${name}.example` });

/** The verdict on each pair of a file: "merged", "listed" with a doubt, or "left". */
function judge(file: string) {
  const rows = readFileSync(new URL(`../../test/same-story/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"));
  const pairs = rows.map((row, place) => {
    const [label = "", one = "", other = ""] = row.split(" | ");
    const [isSame, language = ""] = label.split(" ");
    const of = (title: string, side: string): ArticleHead => ({
      ...head("a", { title, language, provider: outlet(side), address: `https://${side}.example/${place}` }),
      terms: [],
    });
    return { row, isSame: isSame === "same", one: of(one, "one"), other: of(other, "two") };
  });
  const find = sameStoryFinder(pairs.flatMap(({ one, other }) => [one, other]));
  return pairs.map((pair) => {
    const found = find(pair.one).find(({ report }) => report === pair.other);
    const verdict = found === undefined ? "left" : found.doubt === undefined ? "merged" : "listed";
    return { ...pair, verdict };
  });
}

/** The precision of merged pairs, and the recall of merged and of listed ones. */
function measure(pairs: ReturnType<typeof judge>) {
  const same = pairs.filter(({ isSame }) => isSame);
  const merged = pairs.filter(({ verdict }) => verdict === "merged");
  return {
    wrong: merged.filter(({ isSame }) => !isSame).map(({ row }) => row),
    merged: same.filter(({ verdict }) => verdict === "merged").length / same.length,
    found: same.filter(({ verdict }) => verdict !== "left").length / same.length,
  };
}

describe("sameStoryFinder", () => {
  // As measured: 28 of 30 in first.txt were merged and one more listed; 29 in second.txt and one more; none wrong.
  test.each(["first.txt", "second.txt"])(
    "merges no two different stories, and nearly all that are the same, of %s",
    (file) => {
      const { wrong, merged, found } = measure(judge(file));
      expect(wrong).toEqual([]);
      expect(merged).toBeGreaterThanOrEqual(0.9);
      expect(found).toBeGreaterThanOrEqual(0.96);
    },
  );

  const TITLE = "Tesla unveils Dojo supercomputer at its AI day";
  const found = (one: Partial<Article>, other: Partial<Article>) => {
    const pair = [head("a", one), head("b", other)] as const;
    return sameStoryFinder(pair)(pair[1]).map(({ reason, doubt }) => `${reason}; ${doubt}`);
  };

  test("finds one outlet's repetitions, and doubts those with another excerpt or of a series", () => {
    expect(found({ title: TITLE }, { title: TITLE.toUpperCase() })).toEqual(["their titles are 75% alike; undefined"]);
    expect(found({ title: TITLE, excerpt: "One." }, { title: TITLE, excerpt: "Two." })).toEqual([
      "their titles are 100% alike; both are from one source",
    ]);
    expect(found({ title: "Your weekly crossword puzzle" }, { title: "Your weekly crossword puzzle" })).toEqual([]);
  });

  test("doubts texts that name the same things under different titles", () => {
    const terms = ["Dojo", "Tesla", "Elon Musk", "D1", "ExaPOD", "FSD"];
    const heads = [
      { ...head("a", { title: "One story" }), terms },
      { ...head("b", { title: "Quite another" }), terms: terms.toReversed() },
      { ...head("c", { title: "A third one" }), terms: terms.slice(0, 4) },
    ];
    const find = sameStoryFinder(heads);
    const all = heads.map((asked) => find(asked).map(({ report, doubt }) => `${report.seed}: ${doubt}`));
    expect(all).toEqual([["b.txt: their titles differ"], ["a.txt: their titles differ"], []]);
  });

  test("compares an undated report with those of any date", () => {
    const { published: _, ...undated } = head("b", { title: TITLE });
    const find = sameStoryFinder([head("a", { title: TITLE }), undated]);
    expect([find(undated), find(head("c", { title: TITLE }))].map(([first]) => first?.doubt)).toEqual([
      "one has no date",
      undefined,
    ]);
  });
});
