import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article } from "../../../test/helpers/articles.ts";
import { inTemporaryFolder } from "../../../test/helpers/temporary-folder.ts";
import { detailOf, headOf } from "../head.ts";
import { DamagedCache } from "./damaged-cache.ts";
import { detailsIn, withDetails } from "./details-in.ts";
import { encodeDetail, writePack } from "./pack.ts";

/** Writes an article into a pack of its own, and returns its head with the location of its detail. */
function packed(dir: string, letter: string) {
  const coverage = [{ title: `Report of ${letter}`, address: "https://other.example/" }];
  const whole = article(letter, { coverage });
  const stored = { name: whole.seed, key: `key ${letter}`, problems: [], secretPieces: [], longRuns: "" };
  const unpacked = { stored: { ...stored, head: headOf(whole, letter) }, detail: encodeDetail(detailOf(whole)) };
  const [reading] = writePack(dir, [unpacked]).readings;
  if (reading?.head === undefined) throw new Error("The article was not packed.");
  return reading.head;
}

test("details from open packs are the same, however many packs there are", async () => {
  await inTemporaryFolder(async (dir) => {
    const heads = Array.from({ length: 120 }, (_, number) => packed(dir, `n${number}`));
    const opened = await withDetails(dir, async (open) => [...heads, ...heads].map(open));
    expect(opened).toEqual([...heads, ...heads].map(detailsIn(dir)));
    expect(opened[119]?.coverage[0]?.title).toBe("Report of n119");
  });
});

test("a missing pack counts as damaged, and an article without a location is not in the cache", async () => {
  await inTemporaryFolder(async (dir) => {
    const head = packed(dir, "a");
    rmSync(join(dir, head.location?.pack ?? ""));
    await expect(withDetails(dir, async (open) => open(head))).rejects.toThrow(DamagedCache);
    const { location: _, ...placeless } = head;
    await expect(withDetails(dir, async (open) => open(placeless))).rejects.toThrow("is not in the cache");
  });
});

test("a detail just loaded is not read again", async () => {
  await inTemporaryFolder(async (dir) => {
    const head = packed(dir, "a");
    const [one, other] = await withDetails(dir, async (open) => {
      const first = open(head);
      rmSync(join(dir, head.location?.pack ?? ""));
      return [first, open({ ...head, hidden: head.covers })];
    });
    expect(one?.coverage).toHaveLength(1);
    expect(other?.coverage).toEqual([]);
  });
});
