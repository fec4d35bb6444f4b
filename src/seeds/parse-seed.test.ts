import { describe, expect, test } from "vitest";
import { parseSeed } from "./parse-seed.ts";
import type { SeedFile } from "./seed-file.ts";

const file = (text: string, sidecar?: string, name = "2021/mill.txt"): SeedFile => ({
  name,
  path: `seeds/${name}`,
  text,
  ...(sidecar !== undefined && { sidecar: { path: "seeds/2021/mill.meta.yaml", text: sidecar } }),
});

const parsed = (seed: SeedFile) => {
  const result = parseSeed(seed);
  if ("severity" in result) throw new Error(result.fault);
  return result;
};

describe("parseSeed", () => {
  test("splits fields and text, and knows their lines", () => {
    const seed = parsed(file("---\ntitle: Mill\ntopics:\n  - AI\n---\nText"));
    expect(seed).toMatchObject({ kind: "text", bare: false, fields: { title: "Mill", topics: ["AI"] }, body: "Text" });
    expect(seed.bodyLine()).toBe(6);
    expect(seed.positionOf(["title"])).toEqual({ file: "seeds/2021/mill.txt", line: 2, column: 8 });
    expect(seed.positionOf(["topics", 0])).toMatchObject({ line: 4, column: 5 });
  });

  test("a bare text has no fields, and its problems are at the top", () => {
    const seed = parsed(file("Mill\n\nText"));
    expect(seed).toMatchObject({ bare: true, body: "Mill\n\nText" });
    expect(Object.keys(seed.fields)).toEqual([]);
    expect(seed.positionOf(["title"])).toEqual({ file: "seeds/2021/mill.txt", line: 1, column: 1 });
  });

  test("the sidecar's fields override the seed's, with places in its file, and the seed's own stay available", () => {
    const seed = parsed(file("---\ntitle: Mill\nwebUrl: a\n---\n", "---\nid: x\nwebUrl: b\n"));
    expect(seed.fields).toMatchObject({ title: "Mill", webUrl: "b", id: "x" });
    expect(seed.own).toMatchObject({ webUrl: "a" });
    expect([...seed.fromSidecar]).toEqual(["id", "webUrl"]);
    expect(seed.positionOf(["webUrl"])).toEqual({ file: "seeds/2021/mill.meta.yaml", line: 3, column: 9 });
    expect(seed.positionOf(["title"])).toMatchObject({ file: "seeds/2021/mill.txt", line: 2 });
  });

  test("a .yaml seed consists of fields, and its text is the field body", () => {
    const seed = parsed(file("---\ntitle: Mill\nbody: |\n  One\n  Two\n", undefined, "mill.yaml"));
    expect(seed).toMatchObject({ kind: "yaml", bare: false, body: "One\nTwo\n" });
    expect(seed.bodyLine()).toBe(4);
    expect(seed.positionOf(["title"])).toMatchObject({ line: 2 });
  });

  test("a sidecar cannot write the text of a .yaml seed", () => {
    expect(parsed(file("title: Mill\nbody: One", "body: Two", "mill.yaml")).body).toBe("One");
  });

  test("finds values that end at a comment, with their places", () => {
    const yaml = `title: We're #1\nexcerpt: "C # is" # note\n# alone\ntopics:\n  - C #\n  - #AI\n  - A\nurl: a#b\nbody: |\n  a #b\nx: #1`;
    expect(
      parsed(file(`---\n${yaml}\n---\n`))
        .cutByComment.map((path) => path.join("."))
        .sort(),
    ).toEqual(["title", "topics.0", "topics.1", "x"]);
    expect(parsed(file(`---\n${yaml}\n---\n`, "title: A")).cutByComment).not.toContainEqual(["title"]);
  });

  test("drops the private field of seed and sidecar, and remembers it", () => {
    const seed = parsed(file("---\ntitle: Mill\nsecured: one\n---\n", "Secured: two"));
    expect(Object.keys(seed.fields)).toEqual(["title"]);
    expect(seed).toMatchObject({ secrets: ["one", "two"], unusuallySecured: [["Secured"]] });
  });

  test.each([
    ["a broken fence", "---js\n---\n", undefined, "seeds/2021/mill.txt", 1, "has text after the opening ---"],
    [
      "broken YAML, at its line of the file",
      "---\na: b\na: c\n---\n",
      undefined,
      "seeds/2021/mill.txt",
      3,
      "has the same field twice",
    ],
    [
      "a list for a name",
      "---\na: b\n? [c]\n: d\n---\n",
      undefined,
      "seeds/2021/mill.txt",
      3,
      "has a field name that is not text",
    ],
    [
      "a list for a name in a map",
      "---\na: {[c]: d}\n---\n",
      undefined,
      "seeds/2021/mill.txt",
      2,
      "has a field name that is not text",
    ],
    [
      "a broken sidecar",
      "---\na: b\n---\n",
      "a: b\na: c",
      "seeds/2021/mill.meta.yaml",
      2,
      "has the same field twice, so its seed is held back",
    ],
    [
      "an empty sidecar",
      "Text",
      "# nothing",
      "seeds/2021/mill.meta.yaml",
      1,
      "has no fields, so its seed is held back",
    ],
  ])("refuses %s", (_, text, sidecar, where, line, fault) => {
    expect(parseSeed(file(text, sidecar))).toMatchObject({ severity: "error", file: where, line, fault });
  });
});
