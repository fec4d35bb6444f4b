import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { article, bodyOf } from "../../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import type { Article } from "../article.ts";
import { faultOf } from "../fault.ts";
import { detailOf, headOf } from "../head.ts";
import { fileProblem } from "../problem.ts";
import { DamagedCache } from "./damaged-cache.ts";
import { encodeDetail, readDetail, readPack, type Unpacked, writePack } from "./pack.ts";

const empty = { problems: [], secretPieces: [], longRuns: "" };

function unpacked(letter: string, changes: Partial<Article> = {}): Unpacked {
  const whole = article(letter, changes);
  const stored = { name: whole.seed, key: `key ${letter}`, ...empty, head: headOf(whole, `key ${letter}`) };
  return { stored, detail: encodeDetail(detailOf(whole)) };
}

// More than one byte per letter, so that offsets in characters and bytes differ.
const greek = unpacked("α", { title: "Ἀθῆναι \u{1f3db}", body: bodyOf("<p>Λόγος — “ἀρχή”</p>") });
const plain = unpacked("b", { coverage: [{ title: "Elsewhere", address: "https://other.example/" }] });
const refused: Unpacked = {
  stored: { ...empty, name: "c.txt", key: "key c", problems: [fileProblem("seeds/c.txt", faultOf("file/empty"))] },
};

/** Writes a pack of all three into a new folder, and passes the folder, the pack and its file. */
async function withPack(work: (dir: string, pack: ReturnType<typeof writePack>, path: string) => void): Promise<void> {
  await inTemporaryFolder(async (dir) => {
    const pack = writePack(dir, [greek, refused, plain]);
    work(dir, pack, join(dir, pack.name));
  });
}

describe("a pack", () => {
  test("returns the readings that were written, in order, with the locations of their details", async () => {
    await withPack((dir, { name, readings }) => {
      expect(readPack(dir, name)).toEqual(readings);
      expect(readings[1]).toEqual(refused.stored);
      for (const [index, { stored, detail }] of [
        [0, greek],
        [2, plain],
      ] as const) {
        const { location, ...head } = readings[index]?.head ?? {};
        expect(head).toEqual(stored.head);
        expect(location?.pack).toBe(name);
        expect(location && encodeDetail(readDetail(dir, location))).toEqual(detail);
      }
    });
  });

  test("is named after its keys, so that the same readings are one file", async () => {
    await inTemporaryFolder(async (dir) => {
      const { name } = writePack(dir, [greek, plain]);
      expect(writePack(dir, [greek, plain]).name).toBe(name);
      expect(writePack(dir, [plain, greek]).name).not.toBe(name);
    });
  });

  test("may be empty", async () => {
    await inTemporaryFolder(async (dir) => expect(readPack(dir, writePack(dir, []).name)).toEqual([]));
  });
});

describe("a damaged pack is noticed", () => {
  test("if cut off anywhere in its header or readings", async () => {
    await withPack((dir, { name }, path) => {
      const bytes = readFileSync(path);
      const length = Number(bytes.toString("latin1", bytes.length - 64).split(" ")[1]);
      for (const size of [0, 1, 63, 64, 65, length, length + 64, bytes.length - 64, bytes.length - 1]) {
        writeFileSync(path, bytes.subarray(0, size));
        expect(() => readPack(dir, name), `${size} bytes`).toThrow(DamagedCache);
      }
      truncateSync(path, 0);
    });
  });

  test("if any byte of its readings or trailer changed", async () => {
    await withPack((dir, { name }, path) => {
      const bytes = readFileSync(path);
      const length = Number(bytes.toString("latin1", bytes.length - 64).split(" ")[1]);
      const readings = bytes.length - 64 - length;
      for (let at = readings; at < bytes.length; at += at < bytes.length - 64 ? 37 : 1) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(path, changed);
        expect(() => readPack(dir, name), `byte ${at}`).toThrow(DamagedCache);
      }
    });
  });

  test("if a detail changed, when that is loaded", async () => {
    await withPack((dir, { name, readings }, path) => {
      const bytes = readFileSync(path);
      const [first, last] = [readings[0]?.head?.location, readings[2]?.head?.location];
      if (first === undefined || last === undefined) throw new Error("The articles have no places.");
      bytes[last.at] = 0;
      writeFileSync(path, bytes);
      expect(readPack(dir, name)).toEqual(readings);
      expect(encodeDetail(readDetail(dir, first))).toEqual(greek.detail);
      expect(() => readDetail(dir, last)).toThrow(DamagedCache);
      truncateSync(path, last.at + last.size - 1);
      expect(() => readDetail(dir, last)).toThrow(DamagedCache);
      // Another pack's location leads nowhere, or to something else.
      expect(() => readDetail(dir, { ...first, at: first.at + 1 })).toThrow(DamagedCache);
    });
  });

  test("if it is gone, or a folder", async () => {
    await withPack((dir, { readings }) => {
      expect(() => readPack(dir, "no.pack")).toThrow(DamagedCache);
      expect(() => readPack(dir, ".")).toThrow(DamagedCache);
      const location = readings[0]?.head?.location;
      expect(() => location && readDetail(dir, { ...location, pack: "no.pack" })).toThrow(DamagedCache);
    });
  });
});
