import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readIfThere } from "../lib/read-if-there.ts";
import { UsageError } from "../lib/usage-error.ts";
import { replaceFile } from "../lib/write-file.ts";
import { GATHERED, type Gathered, parseGathered, renderGathered } from "../sources/gathered.ts";
import { type Health, parseHealth, renderHealth } from "../sources/health.ts";
import { readSources, type SourcesReading } from "../sources/read-sources.ts";
import type { Project } from "./open-project.ts";

/** The file of sources, next to the settings. */
export const SOURCES = "sources.yaml";

type Place = Pick<Project, "root" | "kept">;

export function sourcesPath({ root }: Place): string {
  return join(root, SOURCES);
}

export function hasSources(place: Place): boolean {
  return existsSync(sourcesPath(place));
}

/** Loads the sources of a digest. Throws if the file does not exist. */
export function loadSources(place: Place): SourcesReading {
  const text = readIfThere(sourcesPath(place));
  if (text === undefined)
    throw new UsageError(
      `there is no ${SOURCES}; create it with sources: and below it - name: … and feed: https://…, or import a list: digest sources --import feeds.opml`,
    );
  return readSources(text, SOURCES);
}

/** Loads the record of gathered pages, next to the sources. */
export function loadGathered({ root }: Place): Map<string, Gathered> {
  return new Map(parseGathered(readIfThere(join(root, GATHERED)) ?? ""));
}

/** Appends to the record, because another run may have written to it in the meantime. */
export function keepGathered(place: Place, gathered: ReadonlyMap<string, Gathered>): void {
  const all = new Map([...gathered, ...loadGathered(place)]);
  if (all.size > 0) replaceFile(join(place.root, GATHERED), renderGathered(all));
}

export function loadHealth(place: Place): Map<string, Health> {
  return parseHealth(readIfThere(healthPath(place)) ?? "");
}

/** Stores the health of sources in the cache, replacing earlier values. */
export function keepHealth(place: Place, health: ReadonlyMap<string, Health>): void {
  mkdirSync(dirname(healthPath(place)), { recursive: true });
  replaceFile(healthPath(place), renderHealth(new Map([...loadHealth(place), ...health])));
}

function healthPath({ kept }: Place): string {
  return join(kept, "sources.json");
}
