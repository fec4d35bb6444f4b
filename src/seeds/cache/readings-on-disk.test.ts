import { join } from "node:path";
import { expect, test } from "vitest";
import { article, bodyOf } from "../../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { wholeOf } from "../../lib/fields-on-disk.ts";
import { detailOf, headOf } from "../head.ts";
import { compactCache } from "./compact-cache.ts";
import { loadCache } from "./load-cache.ts";
import { encodeDetail, readDetail, writePack } from "./pack.ts";
import { readingsOnDisk } from "./readings-on-disk.ts";
import type { StoredReading } from "./stored-reading.ts";
import { stringInterner } from "./string-interner.ts";

const wholes = ["a", "b"].map((letter) =>
  article(letter, { excerpt: `Of ${letter}.`, heat: 80, body: bodyOf(`<p>Text ${letter}.</p>`) }),
);

function readingOf(whole: (typeof wholes)[number]): StoredReading {
  const { seed: name } = whole;
  const secrets = { secretPieces: [7, 2 ** 52 + 1], longRuns: "run" };
  return { name, key: `key of ${name}`, problems: [], ...secrets, head: headOf(whole, `key of ${name}`) };
}

const restored = (reading: StoredReading): StoredReading => {
  const { head, ...rest } = wholeOf(reading);
  return JSON.parse(JSON.stringify({ ...rest, ...(head && { head: wholeOf(head) }) }));
};

test("readings kept on disk are the same, also after they were packed again", async () => {
  await inTemporaryFolder(async (dir) => {
    const packed = wholes.map((whole) => ({ stored: readingOf(whole), detail: encodeDetail(detailOf(whole)) }));
    const { readings } = writePack(dir, packed);
    const intern = stringInterner(readingsOnDisk(join(dir, "readings")));
    const kept = [...loadCache(dir, intern).readings.values()].flat();
    expect(kept.map(restored)).toEqual(readings);
    expect(kept.map(({ head }) => Object.keys(head ?? {}).includes("excerpt"))).toEqual([false, false]);
    const again = compactCache(dir, kept.slice(1), 10, intern);
    const [only] = again;
    expect(again.map(restored)).toEqual([...loadCache(dir).readings.values()].flat());
    expect(only?.head?.excerpt).toBe("Of b.");
    expect(only?.head?.location && readDetail(dir, only.head.location).body?.html).toBe("<p>Text b.</p>");
  });
});
