import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../../test/helpers/temporary-folder.ts";
import { DiskList } from "./disk-list.ts";

/** More values than the first room for them, and more text than is written at once; bytes and characters differ. */
const values = Array.from({ length: 3000 }, (_, at) => ({ at, text: `Ἀθῆναι ${"α".repeat(at % 50)}` }));

test("values are read in any order, also while others are added and after the file's name is gone", async () => {
  await inTemporaryFolder(async (dir) => {
    const list = new DiskList<(typeof values)[number]>(join(dir, "list"));
    for (const value of values) {
      expect(list.add(value)).toBe(value.at);
      if (value.at % 700 === 0) expect(list.get(value.at)).toEqual(value);
    }
    list.hide();
    expect(existsSync(list.path)).toBe(false);
    expect(values.toReversed().map(({ at }) => list.get(at))).toEqual(values.toReversed());
  });
});

test("others find a value at its place", async () => {
  await inTemporaryFolder(async (dir) => {
    const list = new DiskList(join(dir, "list"));
    for (const value of values) list.add(value);
    list.flush();
    const bytes = readFileSync(list.path);
    const { at, size } = list.placeOf(1234);
    expect(JSON.parse(bytes.toString("utf8", at, at + size))).toEqual(values[1234]);
    expect(list.size).toBe(bytes.length);
  });
});

test("an existing file is not overwritten", async () => {
  await inTemporaryFolder(async (dir) => {
    new DiskList(join(dir, "list"));
    expect(() => new DiskList(join(dir, "list"))).toThrow("EEXIST");
  });
});
