import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { addedCoverage, clusterOf, mergedByLead } from "./coverage.ts";

const entry = (letter: string, published?: string) => ({
  title: `Story ${letter}`,
  address: `https://news.example/${letter}`,
  ...(published !== undefined && { published }),
});

describe("clusterOf", () => {
  test("has all reports newest first, undated last, ties by address", () => {
    const own = [entry("c"), entry("d", "2021-01-01T00:00:00Z"), entry("b")];
    const added = [entry("a", "2022-01-01T00:00:00Z")];
    expect(clusterOf(own, added, "UTC").map(({ title }) => title.at(-1))).toEqual(["a", "d", "b", "c"]);
    expect(own.map(({ title }) => title.at(-1))).toEqual(["c", "d", "b"]);
  });
});

test("puts the curator's first reports first, in their order", () => {
  const own = [entry("a", "2022-01-01T00:00:00Z"), { ...entry("b"), place: 1 }, { ...entry("c"), place: 0 }];
  expect(clusterOf(own, [], "UTC").map(({ title }) => title.at(-1))).toEqual(["c", "b", "a"]);
});

describe("addedCoverage", () => {
  test("has the merged seeds that the list lacks", () => {
    const merged = [
      head("b", { address: "http://www.news.example/b/", quality: 5 }),
      head("c", { quality: 74, excerpt: "Words." }),
    ];
    expect(addedCoverage(head("a", { coverage: [entry("b")] }), merged)).toEqual([
      {
        title: "Story c",
        address: "https://news.example/c",
        excerpt: "Words.",
        published: "2021-08-20T15:46:00Z",
        provider: { name: "Example News", domain: "news.example" },
        quality: 74,
      },
    ]);
  });

  test("leaves out a merged seed that cannot be linked", () => {
    const { address: _, ...unlinked } = head("b");
    expect(addedCoverage(head("a"), [unlinked])).toEqual([]);
  });
});

test("mergedByLead groups what has a lead", () => {
  const [lead, b, c, d] = [head("a"), head("b"), head("c"), head("d")];
  const found = mergedByLead([
    { article: b, reason: "merged", lead },
    { article: c, reason: "merged", lead },
    { article: d, reason: "orphan" },
  ]);
  expect([...found]).toEqual([[lead.id, [b, c]]]);
});
