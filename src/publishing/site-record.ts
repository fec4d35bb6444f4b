import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { discard, keepChecked, keptChecked } from "../lib/keep-file.ts";
import type { Disk } from "./disk.ts";
import { hashOf, type StagedPage } from "./stage-pages.ts";

/** What the last build into a folder left there, and what it was made of. */
export type SiteRecord = ReadonlyMap<string, RecordedPage>;

export interface RecordedPage extends Omit<StagedPage, "aside"> {
  /** Stands for everything the page is made of. */
  readonly key: string;
}

/** The record of an output folder; an empty one where there is none, or it is damaged. */
export function loadSiteRecord(cacheDir: string, outputDir: string): SiteRecord {
  const path = pathOf(cacheDir, outputDir);
  const kept = keptChecked(path);
  // What stands there may be a folder, which no file can be put in the place of.
  if (kept === undefined) discard(path);
  const pages: readonly RecordedPage[] = kept === undefined ? [] : JSON.parse(kept.content.toString());
  return new Map(pages.map((page) => [page.file, page]));
}

export function saveSiteRecord(cacheDir: string, outputDir: string, pages: readonly RecordedPage[]): void {
  keepChecked(pathOf(cacheDir, outputDir), JSON.stringify(pages));
}

/**
 * Whether a file of the output folder is still as a build left it. Its date tells; where that was lost, as when a folder
 * is copied, its bytes do.
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
