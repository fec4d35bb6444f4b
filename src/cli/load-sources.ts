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

type SourcesFolder = Pick<Project, "root" | "kept">;

export function sourcesPath({ root }: SourcesFolder): string {
  return join(root, SOURCES);
}

export function hasSources(project: SourcesFolder): boolean {
  return existsSync(sourcesPath(project));
}

/** Loads the sources of a digest. Throws if the file does not exist. */
export function loadSources(project: SourcesFolder): SourcesReading {
  const text = readIfThere(sourcesPath(project));
  if (text === undefined)
    throw new UsageError(
      `there is no ${SOURCES}; create it with sources: and below it - name: … and feed: https://…, or import a list: digest sources --import feeds.opml`,
    );
  return readSources(text, SOURCES);
}

/** Loads the record of gathered pages, next to the sources. */
export function loadGathered({ root }: SourcesFolder): Map<string, Gathered> {
  return new Map(parseGathered(readIfThere(join(root, GATHERED)) ?? ""));
}

/** Appends to the record, because another run may have written to it in the meantime. */
export function keepGathered(project: SourcesFolder, gathered: ReadonlyMap<string, Gathered>): void {
  const all = new Map([...gathered, ...loadGathered(project)]);
  if (all.size > 0) replaceFile(join(project.root, GATHERED), renderGathered(all));
}

export function loadHealth(project: SourcesFolder): Map<string, Health> {
  return parseHealth(readIfThere(healthPath(project)) ?? "");
}

/** Stores the health of sources in the cache, replacing earlier values. */
export function keepHealth(project: SourcesFolder, health: ReadonlyMap<string, Health>): void {
  mkdirSync(dirname(healthPath(project)), { recursive: true });
  replaceFile(healthPath(project), renderHealth(new Map([...loadHealth(project), ...health])));
}

function healthPath({ kept }: SourcesFolder): string {
  return join(kept, "sources.json");
}
