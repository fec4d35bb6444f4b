import { describe, expect, test } from "vitest";
import { isLeftover, isSidecar, seedKind, shownPath, stemOf } from "./seed-file.ts";

describe("the name of a file", () => {
  test.each([
    ["a.txt", "text"],
    ["a.TXT", "text"],
    ["2021/a.md", "markdown"],
    ["a.yaml", "yaml"],
    ["a.yml", "yaml"],
    ["a.b.txt", "text"],
    ["a.meta.yaml", undefined],
    ["a.meta.yml", undefined],
    ["a.html", undefined],
    ["a", undefined],
    ["txt", undefined],
    ["a.txt/b", undefined],
  ])("%s is a seed of kind %s", (name, kind) => {
    expect(seedKind(name)).toBe(kind);
  });

  test.each([
    ["a.meta.yaml", true],
    ["a.META.YML", true],
    ["a.yaml", false],
    ["meta.yaml", false],
  ])("%s is a sidecar: %s", (name, is) => {
    expect(isSidecar(name)).toBe(is);
  });

  test.each([
    ["2021/a.txt", "2021/a"],
    ["2021/a.meta.yaml", "2021/a"],
    ["a.MD", "a"],
    ["a.b.yaml", "a.b"],
  ])("%s has the stem %s", (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  test.each([
    [".a.txt", true],
    ["a.txt~", true],
    ["#a.txt#", true],
    ["~a.txt", false],
    ["a.txt.BAK", true],
    ["a.swp", true],
    ["a.lock", true],
    ["a.txt", false],
    ["a#1.txt", false],
    ["-a.txt", false],
  ])("%s is a leftover: %s", (name, is) => {
    expect(isLeftover(name)).toBe(is);
  });

  test("is shown below the folder as the curator typed it", () => {
    expect(shownPath({ path: "/x/seeds", shown: "seeds" }, "2021/a.txt")).toBe("seeds/2021/a.txt");
  });
});
