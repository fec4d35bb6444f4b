import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import { TEST_SITE } from "../../test/helpers/test-site.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { keepOneOfEach } from "../seeds/keep-one-of-each.ts";
import type { LedgerEntry } from "../seeds/ledger.ts";
import { buildDigest, type Digest } from "./build-digest.ts";

const site = { ...TEST_SITE, timeZone: "UTC", topics: [] };

/** A build with a reading from `readSeeds`: the first one, or after an earlier one. */
function build(articles: readonly ArticleHead[], last?: Pick<Digest, "ledger">, drafts = false): Digest {
  const unique = keepOneOfEach({ path: "/seeds", shown: "seeds" }, articles, [...(last?.ledger ?? [])]);
  return buildDigest(unique.articles, { site, now: "2022-01-01T00:00:00Z", drafts, ledger: unique.entries });
}

const on = (title: string, changes: Partial<Article> = {}) => head("a", { title, ...changes });
const pathOf = (slug: string, letter = "a") => `/2021/08/20/${slug}-${letter.repeat(8)}/`;
const redirects = (digest: Digest) => digest.redirects.map(({ from, to }) => `${from} > ${to}`);

describe("a former path of an article", () => {
  test("redirects after another title or date", () => {
    const after = build([on("New", { published: "2021-08-21" })], build([on("Old")]));
    expect(after.redirects).toEqual([
      { what: "moved", from: pathOf("old"), to: "/2021/08/21/new-aaaaaaaa/", title: "New" },
    ]);
    const { published: _, ...undated } = on("Old");
    expect(build([on("New")], build([undated])).redirects).toMatchObject([
      { from: "/undated/old-aaaaaaaa/", to: pathOf("new") },
    ]);
  });

  test("redirects in one step, however often the title changed", () => {
    const after = build([on("Three")], build([on("Two")], build([on("One")])));
    expect(redirects(after)).toEqual([
      `${pathOf("one")} > ${pathOf("three")}`,
      `${pathOf("two")} > ${pathOf("three")}`,
    ]);
  });

  test("is the article's again when its title is changed back, and the other path redirects to it", () => {
    const after = build([on("One")], build([on("Two")], build([on("One")])));
    expect(redirects(after)).toEqual([`${pathOf("two")} > ${pathOf("one")}`]);
  });

  test("redirects after two articles swapped titles and dates", () => {
    const pair = (one: string, other: string) => [on(one), head("b", { title: other })];
    const after = build(pair("Two", "One"), build(pair("One", "Two")));
    expect(redirects(after)).toEqual([
      `${pathOf("one")} > ${pathOf("two")}`,
      `${pathOf("two", "b")} > ${pathOf("one", "b")}`,
    ]);
  });

  test("redirects to the lead after the article was merged, as do the paths of its merged seeds", () => {
    const lead = head("b", {
      coverage: [{ title: "A", address: "https://news.example/a" }],
      title: "Lead",
    });
    const merged = (title: string) => on(title, { consent: "merged", heat: -1 });
    const first = build([merged("Two"), lead], build([on("One"), lead]));
    expect(redirects(first)).toEqual([
      `${pathOf("two")} > ${pathOf("lead", "b")}`,
      `${pathOf("one")} > ${pathOf("lead", "b")}`,
    ]);
    expect(redirects(build([merged("Three"), lead], first))).toHaveLength(3);
    expect(redirects(build([on("Three"), lead], first))).toEqual([
      `${pathOf("one")} > ${pathOf("three")}`,
      `${pathOf("two")} > ${pathOf("three")}`,
    ]);
  });

  test.each([
    ["gone", []],
    ["taken down", [on("New", { consent: "removed" })]],
    ["a draft", [on("New", { consent: "no" })]],
    ["of the future", [on("New", { published: "2030-01-01" })]],
    ["an orphan", [on("New", { consent: "merged", heat: -1 })]],
  ])("is gone while the article is %s, and redirects again when it returns", (_, articles) => {
    const old = build([on("Old")]);
    const without = build(articles, old);
    expect(without.redirects).toEqual([]);
    expect([...without.ledger]).toEqual([...old.ledger]);
    const back = build([head("0", { title: "Back", address: "http://www.news.example/a" })], without);
    expect(back.articles.map(({ id }) => id[0])).toEqual(["a"]);
    expect(redirects(back)).toEqual([`${pathOf("old")} > ${pathOf("back")}`]);
  });
});

describe("two articles that want the same path", () => {
  const rival = (title: string) =>
    head("b", { id: `aaaaaaaa${"b".repeat(8)}`, title, published: "2021-08-20T20:00:00Z" });
  const long = (id: string) => `/2021/08/20/one-${id}/`;

  test("leave it to the one that had it", () => {
    expect(build([on("One"), rival("One")]).articles.map(({ path }) => path)).toEqual([
      pathOf("one"),
      long("a".repeat(16)),
    ]);
    const after = build([on("One"), rival("One")], build([on("One")]));
    expect(after.articles.map(({ path }) => path)).toEqual([long(`aaaaaaaa${"b".repeat(8)}`), pathOf("one")]);
    expect(after.redirects).toEqual([]);
  });

  test("never have a page under a redirect: a former path may be taken", () => {
    const after = build([on("Two"), rival("One")], build([on("One")]));
    expect(after.articles.map(({ path }) => path)).toEqual([pathOf("one"), pathOf("two")]);
    expect(after.redirects).toEqual([]);
    const later = build([on("Two"), rival("Three")], after);
    expect(redirects(later)).toHaveLength(1);
  });
});

describe("the ledger after a build", () => {
  test("names what has an address, and nothing that is withheld", () => {
    const { ledger } = build([
      on("Public"),
      head("b", { consent: "no" }),
      head("c", { consent: "removed" }),
      head("d", { published: "2030-01-01" }),
      head("e", { consent: "merged", heat: -1 }),
    ]);
    expect([...ledger]).toEqual<LedgerEntry[]>([
      { id: "a".repeat(16), seed: "a.txt", address: "news.example/a", paths: [pathOf("public")] },
    ]);
  });

  test("names no draft of a preview", () => {
    expect([...build([on("Draft", { consent: "no" })], undefined, true).ledger]).toEqual([]);
  });

  test("stays the same when the same seeds are built again", () => {
    const seeds = [on("One"), head("b"), head("0", { address: "http://news.example/a" })];
    const first = build(seeds, build([on("Zero")]));
    expect(build(seeds, first)).toEqual(first);
  });

  test("joins two identities that branches gave one article", () => {
    const merged = [...build([on("One")]).ledger, ...build([head("b", { address: "http://news.example/a" })]).ledger];
    const after = build([on("One")], { ledger: merged });
    expect(redirects(after)).toEqual([`${pathOf("story-b", "b")} > ${pathOf("one")}`]);
    expect([...after.ledger]).toMatchObject([{ id: "a".repeat(16), paths: [pathOf("one"), pathOf("story-b", "b")] }]);
  });
});
