import { describe, expect, test } from "vitest";
import { head } from "../../test/helpers/articles.ts";
import type { ArticleHead } from "./article.ts";
import { keepOneOfEach } from "./keep-one-of-each.ts";
import type { LedgerEntry } from "./ledger.ts";

const folder = { path: "/seeds", shown: "seeds" };
const PAGE = "https://news.example/a";

function entry(letter: string, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: letter.repeat(16),
    seed: `${letter}.txt`,
    address: `news.example/${letter}`,
    paths: [`/2021/08/20/story-${letter}/`],
    ...changes,
  };
}

/** The seeds that are kept, with the first digit of their identities. */
function standing(articles: readonly ArticleHead[], ledger: readonly LedgerEntry[] = []): string[] {
  return keepOneOfEach(folder, articles, ledger).articles.map(({ seed, id }) => `${seed} ${id[0]}`);
}

describe("a page that was published before keeps its identity", () => {
  test.each([
    ["http", "http://news.example/a"],
    ["www", "https://www.news.example/a"],
    ["a slash", "https://news.example/a/"],
    ["tracking", "https://news.example/a?utm_source=x"],
    ["another encoding", "https://news.example/%61"],
  ])("in another spelling: %s", (_, address) => {
    expect(standing([head("a", { id: "f".repeat(16), address })], [entry("a")])).toEqual(["a.txt a"]);
  });

  test("with a second seed for it, whichever name is first and whatever that seed states", () => {
    const second = head("0", { title: "Another title", address: "http://www.news.example/a/" });
    expect(standing([second, head("a")])).toEqual(["0.txt 0"]);
    const unique = keepOneOfEach(folder, [second, head("a")], [entry("a")]);
    expect(unique.articles).toEqual([head("a")]);
    expect([...unique.duplicates]).toEqual([[second, head("a")]]);
  });

  test("with a second seed of the same spelling", () => {
    const second = head("0", { id: "a".repeat(16), title: "Another title", address: PAGE });
    expect(standing([second, head("a")], [entry("a")])).toEqual(["a.txt a"]);
  });

  test("when its seed is gone, renamed, or may no longer be published", () => {
    const second = head("0", { address: "http://news.example/a" });
    expect(standing([second], [entry("a")])).toEqual(["0.txt a"]);
    expect(standing([head("a", { seed: "z.txt" }), second], [entry("a")])).toEqual(["z.txt a"]);
    expect(standing([head("a", { consent: "no" }), second], [entry("a")])).toEqual(["0.txt a"]);
  });

  test("except if its curator stated one", () => {
    const pinned = head("a", { id: "f".repeat(16), isPinned: true });
    const unique = keepOneOfEach(folder, [pinned], [entry("a")]);
    expect(unique.articles).toEqual([pinned]);
    expect(unique.entries).toEqual([entry("a", { owner: pinned.id })]);
  });

  test("and another version comes with another identity", () => {
    const [article] = keepOneOfEach(folder, [head("0", { address: PAGE })], [entry("a")]).articles;
    expect(article?.version).not.toBe(head("0").version);
  });
});

describe("an entry is continued", () => {
  const ownersOf = (articles: readonly ArticleHead[], ledger: readonly LedgerEntry[]) =>
    keepOneOfEach(folder, articles, ledger).entries.map(({ id, owner }) => [id[0], owner?.[0]]);

  test("by its own seed if that has the same identity, on whatever page", () => {
    const moved = head("a", { address: "https://news.example/moved" });
    const other = head("b", { address: PAGE });
    expect(ownersOf([moved, other], [entry("a")])).toEqual([["a", "a"]]);
    expect(standing([moved, other], [entry("a")])).toEqual(["a.txt a", "b.txt b"]);
  });

  test("by the page at its address, even if another seed claims its identity", () => {
    const thief = head("0", { id: "a".repeat(16), address: "https://news.example/0" });
    const respelt = head("a", { id: "f".repeat(16), address: "http://news.example/a" });
    const { articles, problems } = keepOneOfEach(folder, [thief, respelt], [entry("a")]);
    expect(articles.map(({ seed, id }) => [seed, id[0]])).toEqual([["a.txt", "a"]]);
    expect(problems).toMatchObject([
      { severity: "error", file: "seeds/0.txt", fault: "has the same id as seeds/a.txt" },
    ]);
  });

  test.each([
    ["with its own seed when its address alone was corrected", {}, "a"],
    ["but not with another page in its file", { title: "Other" }, "f"],
    ["but not with the next of a series in its file", { published: "2021-08-27T15:00:00Z" }, "f"],
  ])("%s", (_, changes, id) => {
    const moved = head("a", { id: "f".repeat(16), address: "https://news.example/moved", title: "Story", ...changes });
    expect(standing([moved], [entry("a", { paths: ["/2021/08/20/story-aaaaaaaa/"] })])).toEqual([`a.txt ${id}`]);
  });

  test("by a bare text that moved to another folder", () => {
    const { address: _, ...text } = head("a", { seed: "new/a.txt" });
    expect(ownersOf([text], [{ ...entry("a"), seed: "old/a.txt" }])).toEqual([["a", "a"]]);
  });

  test("by its own seed when the curator gives a bare text another identity", () => {
    const { address: _, ...text } = head("a", { id: "f".repeat(16), isPinned: true });
    const { address: __, ...known } = entry("a");
    expect(ownersOf([text], [known])).toEqual([["a", "f"]]);
    const { isPinned: ___, ...another } = text;
    expect(ownersOf([another], [known])).toEqual([["a", undefined]]);
  });

  test("together with others of the same page, one of which gives the identity", () => {
    const ledger = [entry("a"), entry("b", { address: "news.example/a" })];
    expect(ownersOf([head("b", { address: PAGE })], ledger)).toEqual([
      ["a", "b"],
      ["b", "b"],
    ]);
    expect(ownersOf([head("c", { address: PAGE })], ledger)).toEqual([
      ["a", "a"],
      ["b", "a"],
    ]);
  });

  test("by nothing if nothing is there", () => {
    expect(ownersOf([head("b")], [entry("a")])).toEqual([["a", undefined]]);
  });
});
