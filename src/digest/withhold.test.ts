import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { addressHash } from "../lib/address-hash.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { withhold } from "./withhold.ts";

const policy = { now: "2022-01-01T00:00:00Z", leastQuality: 70, timeZone: "UTC" };
const covers = (letter: string) => [{ title: "T", address: `https://www.news.example/${letter}/` }];
const key = (letter: string) => addressHash(`http://news.example/${letter}`);
const decide = (...articles: ArticleHead[]) => {
  const { published, withheld } = withhold(articles, policy);
  return {
    published: published.map(({ seed }) => seed),
    withheld: withheld.map((entry) => [entry.article.seed, entry.reason, entry.lead?.seed]),
  };
};

describe("withhold", () => {
  test.each<[string, Partial<Article>, string]>([
    ["taken down", { consent: "removed" }, "removed"],
    ["below quality", { consent: "no", quality: 69 }, "below quality"],
    ["not published though good enough", { consent: "no", quality: 70 }, "not published"],
    ["not published and of no known quality", { consent: "no" }, "not published"],
    ["merged without its lead", { consent: "merged" }, "orphan"],
    ["in the future", { published: "2022-01-01T00:00:01Z" }, "future"],
  ])("withholds what is %s", (_, changes, reason) => {
    expect(decide(head("a", changes))).toEqual({ published: [], withheld: [["a.txt", reason, undefined]] });
  });

  test.each<[string, Partial<Article>]>([
    ["an ordinary one", {}],
    ["one of this very moment", { published: policy.now }],
    ["one of low quality that says yes", { quality: 1 }],
  ])("publishes %s", (_, changes) => {
    expect(decide(head("a", changes)).published).toEqual(["a.txt"]);
  });

  test("publishes undated articles", () => {
    const { published: _, ...undated } = head("a");
    expect(decide(undated).published).toEqual(["a.txt"]);
  });

  test("a merged one has the lead that lists it", () => {
    expect(decide(head("a", { coverage: covers("b") }), head("b", { consent: "merged" }))).toEqual({
      published: ["a.txt"],
      withheld: [["b.txt", "merged", "a.txt"]],
    });
  });

  test("a merged one has the lead that it names itself", () => {
    expect(decide(head("a"), head("b", { consent: "merged", coverage: covers("a") })).withheld).toEqual([
      ["b.txt", "merged", "a.txt"],
    ]);
  });

  test("the hotter of two leads gets it", () => {
    const leads = [head("a", { coverage: covers("c"), heat: 90 }), head("b", { coverage: covers("c"), heat: 100 })];
    const merged = head("c", { consent: "merged" });
    expect(decide(...leads, merged).withheld).toEqual([["c.txt", "merged", "b.txt"]]);
    expect(decide(...leads.toReversed(), merged).withheld).toEqual([["c.txt", "merged", "b.txt"]]);
  });

  test.each<[string, Partial<Article>]>([
    ["taken down", { consent: "removed" }],
    ["in the future", { published: "2022-01-01T00:00:01Z" }],
    ["merged, and in the future", { consent: "merged", published: "2022-01-01T00:00:01Z" }],
    ["below quality", { consent: "no", quality: 69 }],
    ["not published", { consent: "no" }],
    [
      "taken down at another of its addresses",
      { consent: "removed", address: "https://x.example/", alsoAt: [key("b")] },
    ],
  ])("hides what is %s from its lead, unless the lead's curator keeps it", (_, changes) => {
    const other = head("b", changes);
    const lead = head("a", { coverage: covers("b") });
    const { hidden, withheld } = withhold([lead, other], policy);
    expect(hidden).toEqual(new Map([[lead.id, [key("b")]]]));
    expect(withheld[0]).toMatchObject({ article: other, hiddenFrom: lead });
    expect(withhold([{ ...lead, keeps: [key("b")] }, other], policy).hidden.size).toBe(0);
  });

  test("hides a report whose own copy or original is what is withheld", () => {
    const [report] = covers("c");
    const lead = head("a", {
      coverage: [{ title: "T", address: "https://x.example/", alsoAt: [key("b")] }, ...(report ? [report] : [])],
    });
    const other = head("b", { consent: "removed" });
    const { hidden, withheld } = withhold([lead, other], policy);
    expect(hidden.get(lead.id)).toEqual([addressHash("https://x.example/")]);
    expect(withheld[0]).toMatchObject({ article: other, hiddenFrom: lead });
    expect(withhold([{ ...lead, keeps: [addressHash("https://x.example/")] }, other], policy).hidden.size).toBe(0);
  });

  test("hides the address of a refused seed, unless another seed publishes it", () => {
    const lead = head("a", { coverage: covers("b") });
    const refused = [key("b")];
    expect(withhold([lead], { ...policy, refused }).hidden.get(lead.id)).toEqual([key("b")]);
    expect(withhold([lead, head("b")], { ...policy, refused }).hidden.size).toBe(0);
    expect(withhold([lead, head("b", { consent: "merged" })], { ...policy, refused }).hidden.size).toBe(0);
  });

  test("a withheld article is not a lead", () => {
    expect(
      decide(head("a", { consent: "no", coverage: covers("b") }), head("b", { consent: "merged" })).withheld,
    ).toEqual([
      ["a.txt", "not published", undefined],
      ["b.txt", "orphan", undefined],
    ]);
  });
});
