import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { loadCache } from "./load-cache.ts";

test("leftovers of a killed build are removed, and files of a running one stay", async () => {
  await inTemporaryFolder(async (dir) => {
    // No process has this number: the largest on Linux is 4194304.
    await writeFile(join(dir, "a.pack.5000000"), "half a pa");
    await writeFile(join(dir, `b.pack.${process.ppid}`), "half a pa");
    expect(loadCache(dir).count).toBe(0);
    expect(await readdir(dir)).toEqual([`b.pack.${process.ppid}`]);
  });
});
