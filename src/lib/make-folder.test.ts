import { writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { makeFolder } from "./make-folder.ts";

test("a folder is made with those above it, and one that is there is left", async () => {
  await inTemporaryFolder(async (root) => {
    const dir = join(root, "one/two/three");
    makeFolder(dir);
    makeFolder(dir);
    expect((await stat(dir)).isDirectory()).toBe(true);
  });
});

test("where a file stands in the way, the system says so", async () => {
  await inTemporaryFolder(async (root) => {
    writeFileSync(join(root, "file"), "");
    expect(() => makeFolder(join(root, "file"))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(root, "file/below"))).toThrow(/ENOTDIR/);
  });
});

test.skipIf(process.platform !== "linux")(
  "where the system makes no folder, it says so and the call comes back",
  () => {
    expect(() => makeFolder("/proc/digest/below")).toThrow(/ENOENT|EACCES|EROFS/);
  },
);
