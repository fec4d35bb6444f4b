import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, bodyOf } from "../../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { detailOf, headOf } from "../head.ts";
import { compactCache, PACK_SIZE } from "./compact-cache.ts";
import { loadCache } from "./load-cache.ts";
import { encodeDetail, readDetail, type Unpacked, writePack } from "./pack.ts";
import type { StoredReading } from "./stored-reading.ts";

/** The reading of a seed, in its first or a later version. */
function unpacked(number: number, version = 1): Unpacked {
  const key = `${number} of version ${version}`;
  const whole = article("a", { seed: `${number}.txt`, body: bodyOf(`<p>Text ${key}.</p>`) });
  return {
    stored: { name: `${number}.txt`, key, problems: [], secretPieces: [], longRuns: "", head: headOf(whole, key) },
    detail: encodeDetail(detailOf(whole)),
  };
}

const many = (number: number, version?: number) => Array.from({ length: number }, (_, at) => unpacked(at, version));

/** The contents of a folder of packs: each reading's key, and its article's text from the pack. */
function held(dir: string): string[] {
  return [...loadCache(dir).readings.values()].flat().map((reading) => `${reading.key}: ${textOf(dir, reading)}`);
}

function textOf(dir: string, { head }: StoredReading): string | undefined {
  return head?.location && readDetail(dir, head.location).body?.html;
}

const packsIn = (dir: string) => readdirSync(dir).filter((name) => name.endsWith(".pack")).length;

describe("a cache is compacted", () => {
  test("once more than half of it is obsolete: live readings stay, with details, and the rest goes", async () => {
    await inTemporaryFolder(async (dir) => {
      writePack(dir, many(3));
      writePack(dir, [unpacked(0, 2), unpacked(1, 2), unpacked(2, 2)]);
      const { readings } = writePack(dir, [unpacked(0, 3), unpacked(1, 3)]);
      const tidied = compactCache(dir, readings, 8);
      const live = ["0 of version 3: <p>Text 0 of version 3.</p>", "1 of version 3: <p>Text 1 of version 3.</p>"];
      expect(held(dir)).toEqual(live);
      expect(packsIn(dir)).toBe(1);
      // A build continues with its readings after compacting.
      expect(tidied.map((reading) => `${reading.key}: ${textOf(dir, reading)}`)).toEqual(live);
    });
  });

  test("once many builds have each left a small pack", async () => {
    await inTemporaryFolder(async (dir) => {
      const readings = many(70).flatMap((one) => writePack(dir, [one]).readings);
      expect(packsIn(dir)).toBe(70);
      const tidied = compactCache(dir, readings, 70);
      expect(packsIn(dir)).toBe(1);
      expect(held(dir)).toHaveLength(70);
      expect(new Set(tidied.map((reading) => textOf(dir, reading))).size).toBe(70);
    });
  });

  test("into packs of one size, the last of them smaller", async () => {
    await inTemporaryFolder(async (dir) => {
      const { readings } = writePack(dir, many(PACK_SIZE + 1));
      const tidied = compactCache(dir, readings, 2 * PACK_SIZE + 3);
      expect(packsIn(dir)).toBe(2);
      expect(held(dir)).toHaveLength(PACK_SIZE + 1);
      expect(tidied.map(({ key }) => key)).toEqual(readings.map(({ key }) => key));
    });
  });

  test("and is empty if no seed is left", async () => {
    await inTemporaryFolder(async (dir) => {
      writePack(dir, many(2));
      expect(compactCache(dir, [], 2)).toEqual([]);
      expect(packsIn(dir)).toBe(0);
    });
  });
});

test("a cache that is half obsolete stays unchanged", async () => {
  await inTemporaryFolder(async (dir) => {
    writePack(dir, many(2));
    const { name, readings } = writePack(dir, many(2, 2));
    expect(compactCache(dir, readings, 4)).toBe(readings);
    expect(packsIn(dir)).toBe(2);
    expect(readdirSync(dir)).toContain(name);
  });
});

test("a pack of the same readings, which has the old one's name, is not removed, and nothing else is touched", async () => {
  await inTemporaryFolder(async (dir) => {
    const { name, readings } = writePack(dir, many(2));
    writeFileSync(join(dir, "site-0123456789abcdef.json"), "a record");
    compactCache(dir, readings, 100);
    expect(readdirSync(dir).sort()).toEqual([name, "site-0123456789abcdef.json"].sort());
    expect(held(dir)).toHaveLength(2);
  });
});
