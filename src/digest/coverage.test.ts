import { describe, expect, test } from "vitest";
import { article } from "../../test/helpers/articles.ts";
import { clusterOf, mergedByLead } from "./coverage.ts";

const entry = (letter: string, published?: string) => ({
  title: `Story ${letter}`,
  address: `https://news.example/${letter}`,
  ...(published !== undefined && { published }),
});

describe("clusterOf", () => {
  test("is the lead's own list, newest first, undated last, ties by address", () => {
    const coverage = [entry("c"), entry("d", "2021-01-01T00:00:00Z"), entry("b"), entry("a", "2022-01-01T00:00:00Z")];
    const lead = article("x", { coverage });
    expect(clusterOf(lead, []).map(({ title }) => title.at(-1))).toEqual(["a", "d", "b", "c"]);
    expect(lead.coverage).toEqual(coverage);
  });

  test("has the merged seeds that the list does not name yet", () => {
    const merged = [
      article("b", { address: "http://www.news.example/b/", quality: 5 }),
      article("c", { quality: 74, excerpt: "Words." }),
    ];
    expect(clusterOf(article("a", { coverage: [entry("b")] }), merged)).toEqual([
      {
        title: "Story c",
        address: "https://news.example/c",
        excerpt: "Words.",
        published: "2021-08-20T15:46:00Z",
        provider: { name: "Example News", domain: "news.example" },
        quality: 74,
      },
      entry("b"),
    ]);
  });

  test("leaves out a merged seed that cannot be linked", () => {
    const { address: _, ...unlinked } = article("b");
    expect(clusterOf(article("a"), [unlinked])).toEqual([]);
  });
});

test("mergedByLead gathers what has a lead", () => {
  const [lead, b, c, d] = [article("a"), article("b"), article("c"), article("d")];
  const found = mergedByLead([
    { article: b, reason: "merged", lead },
    { article: c, reason: "merged", lead },
    { article: d, reason: "orphan" },
  ]);
  expect([...found]).toEqual([[lead.id, [b, c]]]);
});
