import { readdirSync } from "node:fs";
import { join } from "node:path";
import { discard } from "../../lib/keep-file.ts";
import { encodeDetail, readDetail, writePack } from "./pack.ts";
import type { StoredReading } from "./stored-reading.ts";

/** How many readings a pack holds. */
export const PACK_SIZE = 256;

/** How many more packs than needed there may be: each build in which something changed leaves a small one. */
const SMALL_PACKS = 64;

/**
 * Packs the readings that are still of use anew, and removes all others, once more than half of what the packs hold is
 * of no use or there are many small ones. `stored` is how many readings the packs hold together. Returns the live
 * readings with the places where their details lie now.
 */
export function tidyCache(dir: string, live: readonly StoredReading[], stored: number): readonly StoredReading[] {
  const packs = readdirSync(dir).filter((name) => name.endsWith(".pack"));
  if (stored <= 2 * live.length && packs.length <= Math.ceil(live.length / PACK_SIZE) + SMALL_PACKS) return live;
  const kept = new Set<string>();
  const moved: StoredReading[] = [];
  for (let start = 0; start < live.length; start += PACK_SIZE) {
    const { name, readings } = writePack(
      dir,
      live.slice(start, start + PACK_SIZE).map((reading) => {
        const { head } = reading;
        return head?.place === undefined
          ? { stored: reading }
          : { stored: reading, detail: encodeDetail(readDetail(dir, head.place)) };
      }),
    );
    kept.add(name);
    moved.push(...readings);
  }
  for (const pack of packs) if (!kept.has(pack)) discard(join(dir, pack));
  return moved;
}
