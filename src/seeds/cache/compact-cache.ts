import { readdirSync } from "node:fs";
import { join } from "node:path";
import { wholeOf } from "../../lib/fields-on-disk.ts";
import { discard } from "../../lib/write-cache-file.ts";
import { encodeDetail, readDetail, writePack } from "./pack.ts";
import type { StoredReading } from "./stored-reading.ts";
import { stringInterner } from "./string-interner.ts";

/** The number of readings in a pack. */
export const PACK_SIZE = 256;

/** The most packs beyond those needed. Each build with changes adds a small one. */
const SMALL_PACKS = 64;

/**
 * Repacks the live readings and removes all other packs, once more than half of the stored readings are obsolete or
 * there are many small packs. `stored` is the number of readings in all packs. Returns the live readings with the new
 * locations of their details, after `intern`.
 */
export function compactCache(
  dir: string,
  live: readonly StoredReading[],
  stored: number,
  intern = stringInterner(),
): readonly StoredReading[] {
  const packs = readdirSync(dir).filter((name) => name.endsWith(".pack"));
  if (stored <= 2 * live.length && packs.length <= Math.ceil(live.length / PACK_SIZE) + SMALL_PACKS) return live;
  const kept = new Set<string>();
  const moved: StoredReading[] = [];
  for (let start = 0; start < live.length; start += PACK_SIZE) {
    const { name, readings } = writePack(
      dir,
      live.slice(start, start + PACK_SIZE).map((reading) => {
        const { head } = reading;
        return head?.location === undefined
          ? { stored: wholeOf(reading) }
          : {
              stored: { ...wholeOf(reading), head: wholeOf(head) },
              detail: encodeDetail(readDetail(dir, head.location)),
            };
      }),
    );
    kept.add(name);
    moved.push(...readings.map(intern));
  }
  for (const pack of packs) if (!kept.has(pack)) discard(join(dir, pack));
  return moved;
}
