import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { replaceFile, writeNewFile } from "./write-file.ts";

test("writes a new file with its folders, never over another, and leaves nothing else", async () => {
  const { path } = await seedFolder({ "old.txt": "old" });
  writeNewFile(join(path, "2026/new.txt"), "new");
  expect(() => writeNewFile(join(path, "old.txt"), "new")).toThrow(/is there already/);
  replaceFile(join(path, "2026/new.txt"), "newer");
  expect((await readdir(path, { recursive: true })).sort()).toEqual(["2026", "2026/new.txt", "old.txt"]);
  const texts = ["old.txt", "2026/new.txt"].map((name) => readFile(join(path, name), "utf8"));
  expect(await Promise.all(texts)).toEqual(["old", "newer"]);
});
