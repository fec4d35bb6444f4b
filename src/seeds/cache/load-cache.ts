import { readdirSync } from "node:fs";
import { join } from "node:path";
import { addTo } from "../../lib/group-by.ts";
import { isRunning } from "../../lib/is-running.ts";
import { makeFolder } from "../../lib/make-folder.ts";
import { discard } from "../../lib/write-cache-file.ts";
import { DamagedCache } from "./damaged-cache.ts";
import { readPack } from "./pack.ts";
import type { StoredReading } from "./stored-reading.ts";
import { stringInterner } from "./string-interner.ts";

/** The readings of earlier builds. */
export interface LoadedCache {
  /** By seed name; several if a seed was changed. */
  readonly readings: ReadonlyMap<string, readonly StoredReading[]>;
  /** The number of readings. */
  readonly count: number;
}

/**
 * Loads a folder of packs, creating it if missing. Removes damaged packs, whose seeds are then read again, and
 * leftovers of a killed build. `intern` is applied to each reading.
 */
export function loadCache(dir: string, intern = stringInterner()): LoadedCache {
  makeFolder(dir);
  const readings = new Map<string, StoredReading[]>();
  let count = 0;
  for (const name of readdirSync(dir).sort()) {
    const writer = /\.(\d+)$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) discard(join(dir, name));
    if (!name.endsWith(".pack")) continue;
    try {
      for (const reading of readPack(dir, name)) {
        addTo(readings, reading.name, intern(reading));
        count++;
      }
    } catch (error) {
      if (!(error instanceof DamagedCache)) throw error;
      discard(join(dir, name));
    }
  }
  return { readings, count };
}
