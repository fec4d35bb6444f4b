import { writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { makeFolder } from "./make-folder.ts";

test("a folder is created with its parents, and an existing one is left", async () => {
  await inTemporaryFolder(async (root) => {
    const dir = join(root, "one/two/three");
    makeFolder(dir);
    makeFolder(dir);
    expect((await stat(dir)).isDirectory()).toBe(true);
  });
});

test("a file in its place gives the system's error", async () => {
  await inTemporaryFolder(async (root) => {
    writeFileSync(join(root, "file"), "");
    expect(() => makeFolder(join(root, "file"))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(root, "file/below"))).toThrow(/ENOTDIR/);
  });
});

test.skipIf(process.platform !== "linux")(
  "a system that creates no folder gives its error, and the call returns",
  () => {
    expect(() => makeFolder("/proc/digest/below")).toThrow(/ENOENT|EACCES|EROFS/);
  },
);
