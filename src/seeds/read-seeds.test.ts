import { describe, expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { SECRET, seedText, type Written } from "../../test/helpers/seed-text.ts";
import { readSeeds } from "./read-seeds.ts";

const seed = (name: string, changes: Written = {}) =>
  seedText({ title: name, webUrl: `"https://news.example/${name}"`, originalUrl: undefined, ...changes });
const read = async (files: Readonly<Record<string, string>>) => readSeeds(await seedFolder(files));
const names = (articles: readonly { readonly seed: string }[]) => articles.map((article) => article.seed);

describe("readSeeds", () => {
  test("one bad seed holds nothing back and is told", async () => {
    const { articles, problems } = await read({ "a.txt": seed("a"), "b.txt": "---js\n---\n", "c.txt": seed("c") });
    expect(names(articles)).toEqual(["a.txt", "c.txt"]);
    expect(problems).toMatchObject([{ severity: "error", file: "seeds/b.txt" }]);
  });

  test("an empty folder has nothing", async () => {
    expect(await read({})).toMatchObject({ articles: [], problems: [] });
  });

  test("more seeds than are open at once are all read, in order", async () => {
    const files = Array.from({ length: 150 }, (_, at) => `seed-${String(at).padStart(3, "0")}`);
    const { articles } = await read(Object.fromEntries(files.map((name) => [`${name}.txt`, seed(name)])));
    expect(names(articles)).toEqual(files.map((name) => `${name}.txt`));
  });

  test("the first by name stands for two of one address", async () => {
    const { articles, duplicates, problems } = await read({ "a.txt": seed("a"), "b.txt": seed("a", { title: "B" }) });
    expect(names(articles)).toEqual(["a.txt"]);
    expect([...duplicates]).toEqual([["b.txt", "a.txt"]]);
    expect(problems).toMatchObject([
      { severity: "warning", file: "seeds/b.txt", fault: "is the same article as seeds/a.txt, which stands for both" },
    ]);
  });

  test("two addresses with one id are an error", async () => {
    const { articles, problems } = await read({
      "a.txt": seed("a"),
      "a.meta.yaml": 'id: "0123456789abcdef"',
      "b.txt": seed("b"),
      "b.meta.yaml": 'id: "0123456789abcdef"',
    });
    expect(names(articles)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ severity: "error", file: "seeds/b.txt", fault: "has the id of seeds/a.txt" }]);
  });

  test("two bare texts of one name in two folders are one", async () => {
    const { articles } = await read({ "2021/a.txt": "Text one of a mill.", "2022/a.txt": "Text two of a mill." });
    expect(names(articles)).toEqual(["2021/a.txt"]);
  });

  test("a refused seed's private text is looked for in the others", async () => {
    const { articles, problems, secretPieces } = await read({
      "a.txt": seed("a", { title: "" }),
      "b.txt": seed("b", { secured: undefined, excerpt: `"See ${SECRET}"` }),
    });
    expect(articles).toEqual([]);
    expect(problems.map(({ file, fault }) => [file, fault])).toContainEqual([
      "seeds/b.txt",
      "repeats the private text of another seed",
    ]);
    expect([...secretPieces]).toEqual([SECRET.slice(0, 24)]);
  });
});
