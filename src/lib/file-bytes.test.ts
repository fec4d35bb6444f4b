import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { readBytes } from "./file-bytes.ts";

const LONG = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));

test.each([
  ["all of it", 0, LONG.length, LONG],
  ["a part", 70_000, 10, LONG.subarray(70_000, 70_010)],
  ["what is left where it ends before", LONG.length - 3, 10, LONG.subarray(-3)],
  ["nothing behind its end", LONG.length, 10, Buffer.alloc(0)],
])("reads %s of a file", async (_, from, size, bytes) => {
  await inTemporaryFolder(async (dir) => {
    const path = join(dir, "file");
    writeFileSync(path, LONG);
    const file = openSync(path, "r");
    try {
      expect(readBytes(file, from, size).equals(bytes)).toBe(true);
    } finally {
      closeSync(file);
    }
  });
});
