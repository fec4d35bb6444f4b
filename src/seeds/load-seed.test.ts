import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seedFolder } from "../../test/helpers/seed-folder.ts";
import { loadSeed, loadText } from "./load-seed.ts";

test("a seed is loaded with its sidecar", async () => {
  const folder = await seedFolder({ "2021/a.txt": "One\r\ntwo", "2021/a.meta.yaml": "title: A" });
  expect(await loadSeed(folder, { name: "2021/a.txt", sidecar: "2021/a.meta.yaml" })).toEqual({
    name: "2021/a.txt",
    path: "seeds/2021/a.txt",
    text: "One\ntwo",
    sidecar: { path: "seeds/2021/a.meta.yaml", text: "title: A" },
  });
});

test("an empty sidecar needs fields, not an article", async () => {
  const folder = await seedFolder({ "a.txt": "One two", "a.meta.yaml": "" });
  expect(loadSeed(folder, { name: "a.txt", sidecar: "a.meta.yaml" })).toMatchObject({
    cure: "add fields, or remove the file",
  });
});

test.each<[string, Record<string, string | Uint8Array>, string, string]>([
  [
    "a seed that is no text",
    { "a.txt": Uint8Array.of(1, 0) },
    "seeds/a.txt",
    "contains null bytes, so it is not UTF-8 text",
  ],
  ["an empty seed", { "a.txt": "" }, "seeds/a.txt", "is empty"],
  [
    "an empty sidecar, which holds its seed back",
    { "a.txt": "One two", "a.meta.yaml": "" },
    "seeds/a.meta.yaml",
    "is empty, so its seed is held back",
  ],
  [
    "more than a megabyte",
    { "a.txt": "x".repeat(1024 * 1024 + 1) },
    "seeds/a.txt",
    "has 1048577 bytes, more than 1048576",
  ],
  ["a seed that is gone", {}, "seeds/a.txt", "cannot be read (there is no such file or folder)"],
])("refuses %s", async (_, files, file, fault) => {
  const folder = await seedFolder(files);
  const entry = { name: "a.txt", ...("a.meta.yaml" in files && { sidecar: "a.meta.yaml" }) };
  expect(await loadSeed(folder, entry)).toMatchObject({ severity: "error", file, fault });
});

test("reads a megabyte", async () => {
  const { path } = await seedFolder({ "a.txt": "x".repeat(1024 * 1024) });
  expect(await loadText(join(path, "a.txt"))).toHaveProperty("text");
});

test("does not follow a file that became a link", async () => {
  const { path } = await seedFolder({ "a.txt": "One two" });
  await symlink("a.txt", join(path, "b.txt"));
  expect(await loadText(join(path, "b.txt"))).toMatchObject({
    fault: "cannot be read (it is a symbolic link, or its links form a loop)",
  });
});
