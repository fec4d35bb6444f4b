import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../test/helpers/temporary-folder.ts";
import { describe, keepStamp, readStamp } from "./stamp.mjs";

/** An hour later, because a file that has just changed is never described. */
const LATER = Date.now() + 3_600_000;

/** What is found by the stamp of a folder with the files `a.ts` and `b.ts` after a change. */
async function found(change: (dir: string) => void): Promise<string> {
  let result = "";
  await inTemporaryFolder((root) => {
    const dir = join(root, "src");
    mkdirSync(join(dir, "sub"), { recursive: true });
    for (const name of ["a.ts", "b.ts"]) writeFileSync(join(dir, name), "old");
    const paths = [dir, ...["sub", "a.ts", "b.ts", "absent.ts"].map((name) => join(dir, name))];
    const stamp = join(root, "stamp.json");
    keepStamp(stamp, { program: root, made: root, paths, lines: describe(paths, LATER) ?? [] });
    change(dir);
    result = readStamp(stamp, root, LATER) === root ? "the program compiled before" : "nothing";
    return Promise.resolve();
  });
  return result;
}

/** Writes other text of the same length and sets back the date, as some checkouts do. */
function rewrite(path: string): void {
  const { atime, mtime } = statSync(path);
  // Until the clock of the file system ticks.
  while (statSync(path).ctimeMs === mtime.getTime()) writeFileSync(path, "new");
  writeFileSync(path, "new");
  utimesSync(path, atime, mtime);
}

test("a compiled program is used again only if no source changed", async () => {
  expect(await found(() => {})).toBe("the program compiled before");
  for (const change of [
    (dir: string) => rewrite(join(dir, "a.ts")),
    (dir: string) => writeFileSync(join(dir, "a.ts"), "longer"),
    (dir: string) => writeFileSync(join(dir, "sub", "c.ts"), ""),
    (dir: string) => writeFileSync(join(dir, "absent.ts"), ""),
    (dir: string) => rmSync(join(dir, "b.ts")),
    (dir: string) => renameSync(join(dir, "b.ts"), join(dir, "a.ts")),
    (dir: string) => {
      copyFileSync(join(dir, "a.ts"), join(dir, "copy"));
      renameSync(join(dir, "copy"), join(dir, "a.ts"));
    },
  ])
    expect(await found(change), String(change)).toBe("nothing");
});

test("a file that changed within a tick of the clock, or in the future, is not described", async () => {
  await inTemporaryFolder((root) => {
    const path = join(root, "a.ts");
    writeFileSync(path, "");
    const { ctimeMs } = statSync(path);
    expect(describe([path], ctimeMs + 1000)).toBeUndefined();
    expect(describe([path], ctimeMs - 3_600_000)).toBeUndefined();
    expect(describe([path], ctimeMs + 3000)).toHaveLength(1);
    return Promise.resolve();
  });
});
