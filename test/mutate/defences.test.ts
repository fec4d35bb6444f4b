import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROGRAM } from "../../src/lib/program.ts";
import { DEFENCES } from "./defences.ts";

// Whether a test misses each of them, `npm run mutate` finds out: it takes minutes.
test.each(DEFENCES)(
  "$name: the line stands in its file once, and its tests are there",
  ({ file, find, put, tests }) => {
    expect(readFileSync(join(PROGRAM, file), "utf8").split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
    expect(tests.filter((path) => !existsSync(join(PROGRAM, path)))).toEqual([]);
  },
);
