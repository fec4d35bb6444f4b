import { describe, expect, test } from "vitest";
import { readFolder } from "../../test/helpers/read-folder.ts";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { SECRET, seedText, type Written } from "../../test/helpers/seed-text.ts";
import { rangeHash } from "../lib/rolling-hash.ts";

const seed = (name: string, changes: Written = {}) =>
  seedText({ title: name, webUrl: `"https://news.example/${name}"`, originalUrl: undefined, ...changes });
const read = async (files: Readonly<Record<string, string>>) => readFolder(await seedFolder(files));
const SAME = "is the same article as seeds/a.txt, which is used instead";
const names = (articles: readonly { readonly seed: string }[]) => articles.map((article) => article.seed);

describe("readSeeds", () => {
  test("a bad seed is reported and affects no other", async () => {
    const { articles, problems } = await read({ "a.txt": seed("a"), "b.txt": "---js\n---\n", "c.txt": seed("c") });
    expect(names(articles)).toEqual(["a.txt", "c.txt"]);
    expect(problems).toMatchObject([{ severity: "error", file: "seeds/b.txt" }]);
  });

  test("an empty folder has nothing", async () => {
    expect(await read({})).toMatchObject({ articles: [], problems: [] });
  });

  test("reads more seeds than are open at once, in order", async () => {
    const files = Array.from({ length: 150 }, (_, at) => `seed-${String(at).padStart(3, "0")}`);
    const { articles } = await read(Object.fromEntries(files.map((name) => [`${name}.txt`, seed(name)])));
    expect(names(articles)).toEqual(files.map((name) => `${name}.txt`));
  });

  test("keeps the first by name of two with one address", async () => {
    const { articles, duplicates, problems } = await read({ "a.txt": seed("a"), "b.txt": seed("a", { title: "B" }) });
    expect(names(articles)).toEqual(["a.txt"]);
    expect([...duplicates]).toEqual([["b.txt", "a.txt"]]);
    expect(problems).toMatchObject([
      { severity: "warning", file: "seeds/b.txt", fault: "is the same article as seeds/a.txt, which is used instead" },
    ]);
  });

  test.each([
    ["another title", { title: "B" }],
    ["another date", { publishedDateTime: "2022-01-01T00:00:00Z" }],
    ["a fragment alone", { webUrl: '"https://news.example/a#part"' }],
    ["http", { webUrl: '"http://news.example/a"' }],
    ["www, a slash and tracking", { webUrl: '"https://www.news.example/a/?utm_source=x"' }],
    ["another encoding", { webUrl: '"https://news.example/%61"' }],
    ["only the address it was found at", { webUrl: undefined, originalUrl: '"https://news.example/a"' }],
  ])("reports a page distinguished only by %s at the line of its address", async (_, changes: Written) => {
    const { articles, problems } = await read({
      "a.txt": seed("a"),
      "b.txt": seed("a", changes),
    });
    expect(names(articles)).toEqual(["a.txt"]);
    const told = problems.filter(({ fault }) => fault.startsWith("is the same article as"));
    const text = seed("a", changes).split("\n");
    expect(told).toMatchObject([{ severity: "warning", file: "seeds/b.txt", fault: SAME }]);
    expect(text[(told[0]?.line ?? 0) - 1]).toMatch(/^(?:webUrl|originalUrl): /);
  });

  test("reports a page distinguished only by the address in a sidecar there", async () => {
    const { problems } = await read({
      "a.txt": seed("a"),
      "b.txt": "A text of a mill.",
      "b.meta.yaml": 'title: B\nwebUrl: "http://news.example/a"\n',
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: "warning", file: "seeds/b.meta.yaml", line: 2, fault: SAME }),
    );
  });

  test("pages distinguished only by a route in the fragment are two", async () => {
    const { articles, problems } = await read({
      "a.txt": seed("a"),
      "b.txt": seed("a", { webUrl: '"https://news.example/a#/part"' }),
    });
    expect([names(articles), problems]).toEqual([["a.txt", "b.txt"], []]);
  });

  test("a removed seed decides for all others at its address", async () => {
    const { articles } = await read({ "a.txt": seed("a"), "b.txt": seed("a"), "b.meta.yaml": "removed: true" });
    expect(articles.map(({ seed: name, consent }) => [name, consent])).toEqual([["b.txt", "removed"]]);
  });

  test("a seed that may be published has precedence over one that may not", async () => {
    const { articles } = await read({ "a.txt": seed("a"), "a.meta.yaml": "published: false", "b.txt": seed("a") });
    expect(names(articles)).toEqual(["b.txt"]);
  });

  test("withholds a seed with two sidecars", async () => {
    const { articles, problems } = await read({
      "a.txt": seed("a"),
      "a.meta.yaml": "published: false",
      "a.meta.yml": "language: en",
    });
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([
      { severity: "error", file: "seeds/a.txt", fault: "has two sidecars, so it is held back" },
    ]);
  });

  test.each(["Removed: true", "Published: false"])(
    "a typing error in the sidecar does not publish: %s",
    async (sidecar) => {
      const { articles, problems } = await read({ "a.txt": seed("a"), "a.meta.yaml": sidecar });
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ severity: "error", file: "seeds/a.meta.yaml" }]);
    },
  );

  test.each([
    ["draft: true", 0],
    ["Draft: Yes", 0],
    ["publish: no", 0],
    ["PUBLISHED: 0", 0],
    ["remove: on", 0],
    ["draft: false", 1],
    ["publish: true", 1],
    ["Removed: false", 1],
  ])("what withholds under another name does not publish: %s", async (field, count) => {
    const { articles } = await read({ "a.txt": seed("a").replace("---\n", `---\n${field}\n`) });
    expect(articles).toHaveLength(count);
  });

  test("two addresses with one id are an error", async () => {
    const { articles, problems } = await read({
      "a.txt": seed("a"),
      "a.meta.yaml": 'id: "0123456789abcdef"',
      "b.txt": seed("b"),
      "b.meta.yaml": 'id: "0123456789abcdef"',
    });
    expect(names(articles)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([
      { severity: "error", file: "seeds/b.txt", fault: "has the same id as seeds/a.txt" },
    ]);
  });

  test("two bare texts with one name in two folders are duplicates", async () => {
    const { articles } = await read({ "2021/a.txt": "Text one of a mill.", "2022/a.txt": "Text two of a mill." });
    expect(names(articles)).toEqual(["2021/a.txt"]);
  });

  test("refuses a seed that declares another seed's words private, and not the other", async () => {
    const { articles, problems, secretPieces } = await read({
      "a.txt": seed("a"),
      "b.txt": seed("b", { secured: undefined, excerpt: `"See ${SECRET}"` }),
    });
    expect(names(articles)).toEqual(["b.txt"]);
    expect(problems).toMatchObject([
      {
        severity: "error",
        file: "seeds/a.txt",
        fault: "marks text as private that is also in seeds/b.txt, so it is held back",
      },
      { severity: "warning", file: "seeds/b.txt", fault: "contains text that seeds/a.txt marks as private" },
    ]);
    expect(secretPieces.size).toBe(0);
  });

  test("knows a refused seed's private text", async () => {
    const { secretPieces } = await read({ "a.txt": seed("a", { title: "" }) });
    expect(
      [0, 24, 12].map((at) => secretPieces.has(rangeHash(Buffer.from(SECRET), { from: at, to: at + 24 }))),
    ).toEqual([true, true, false]);
  });
});
