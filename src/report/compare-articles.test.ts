import { describe, expect, test } from "vitest";
import type { KnownArticle } from "./compare-articles.ts";
import { compareArticles } from "./compare-articles.ts";

const seeds = { path: "/seeds", shown: "seeds" };
const known = (id: string, more: Partial<KnownArticle> = {}): KnownArticle => ({
  id,
  seed: `${id}.txt`,
  title: id,
  path: `/${id}/`,
  version: "1",
  ...more,
});

function compare(before: readonly KnownArticle[], after: readonly KnownArticle[], shown = "seeds") {
  const withheld = [{ seed: "b.txt", title: "b", why: "published is false" }];
  const { added, changed, withdrawn } = compareArticles(
    { seeds, articles: before },
    { seeds: { ...seeds, shown }, articles: after, withheld },
  );
  return [added.map(({ id }) => id), changed.map(({ id }) => id), withdrawn.map(({ id, why }) => `${id}: ${why}`)];
}

describe("from one build to the next", () => {
  test.each([
    ["nothing differs", [known("a")], [known("a")], [[], [], []]],
    ["one comes", [known("a")], [known("b"), known("a")], [["b"], [], []]],
    ["one is changed", [known("a")], [known("a", { version: "2", title: "new" })], [[], ["a"], []]],
    ["one is withheld, with its reason", [known("b")], [], [[], [], ["b: published is false"]]],
    ["one is gone", [known("a")], [], [[], [], ["a: its seed is gone, or refused"]]],
    ["a seed is renamed, and is the same article", [known("a")], [known("a", { seed: "z.txt" })], [[], [], []]],
    ["a draft becomes an article", [known("a", { isDraft: true })], [known("a")], [["a"], [], []]],
    ["an article becomes a draft", [known("b")], [known("b", { isDraft: true })], [[], [], ["b: published is false"]]],
  ])("%s", (_, before, after, outcome) => {
    expect(compare(before, after)).toEqual(outcome);
  });

  test("typing the same folder's path differently changes no article", () => {
    expect(compare([known("a")], [known("a", { version: "2" })], "../seeds")).toEqual([[], [], []]);
  });
});
