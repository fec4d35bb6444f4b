import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { discard, readChecked, writeChecked } from "../lib/write-cache-file.ts";
import type { Disk } from "./disk.ts";
import { hashOf, type StagedPage } from "./stage-pages.ts";

/** The pages that the last build left in a folder, with their keys. */
export type SiteRecord = ReadonlyMap<string, RecordedPage>;

export interface RecordedPage extends Omit<StagedPage, "aside"> {
  /** Identifies everything the page depends on. */
  readonly key: string;
}

/** Loads the record of an output folder. Empty if there is none or it is damaged. */
export function loadSiteRecord(cacheDir: string, outputDir: string): SiteRecord {
  const path = pathOf(cacheDir, outputDir);
  const kept = readChecked(path);
  // There may be a folder in its place, which no file can replace.
  if (kept === undefined) discard(path);
  const pages: readonly RecordedPage[] = kept === undefined ? [] : JSON.parse(kept.content.toString());
  return new Map(pages.map((page) => [page.file, page]));
}

export function saveSiteRecord(cacheDir: string, outputDir: string, pages: readonly RecordedPage[]): void {
  writeChecked(pathOf(cacheDir, outputDir), JSON.stringify(pages));
}

/**
 * True if a file in the output folder is unchanged since the build that recorded it. Compares dates or, if those were lost, as
 * when a folder is copied, contents.
 */
export function isAsRecorded(outputDir: string, { file, size, mtimeMs, hash }: RecordedPage, disk: Disk): boolean {
  const path = join(outputDir, file);
  const standing = disk.inspect(path);
  if (!standing?.isFile() || standing.size !== size) return false;
  return standing.mtimeMs === mtimeMs || hashOf(disk.read(path)) === hash;
}

function pathOf(cacheDir: string, outputDir: string): string {
  return join(cacheDir, `site-${shortHash(outputDir, 16)}.json`);
}
