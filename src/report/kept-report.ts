import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { readChecked, writeChecked } from "../lib/write-cache-file.ts";
import type { BuildReport } from "./build-report.ts";

/** Increase the number whenever the shape of a report changes; older reports are then ignored. */
const FORM = "report 1";

/**
 * Loads the report of the last build into `outputDir` from the folder `dir`. Undefined if there is none, or if it is damaged or
 * from another version of the program.
 */
export function loadReport(dir: string, outputDir: string): BuildReport | undefined {
  const kept = readChecked(pathOf(dir, outputDir));
  if (kept === undefined) return undefined;
  const [form, report]: readonly [string, BuildReport] = JSON.parse(kept.content.toString());
  return form === FORM ? report : undefined;
}

/** Maximum number of stored reports, one per output folder. */
const MOST = 20;

/**
 * Stores a report for `loadReport` atomically, and removes the oldest if there are too many. Throws if the folder is not
 * writable.
 */
export function keepReport(dir: string, outputDir: string, report: BuildReport): void {
  writeChecked(pathOf(dir, outputDir), JSON.stringify([FORM, report]));
  removeOldest(dir);
}

function removeOldest(dir: string): void {
  const reports = readdirSync(dir).filter((name) => /^[0-9a-f]{16}\.json/.test(name));
  if (reports.length <= MOST) return;
  // Another build may remove the same files.
  const dated = reports.map((name) => ({
    name,
    at: statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  const oldest = dated.sort((one, other) => one.at - other.at).slice(0, reports.length - MOST);
  for (const { name } of oldest) rmSync(join(dir, name), { force: true });
}

function pathOf(dir: string, outputDir: string): string {
  return join(dir, `${shortHash(outputDir, 16)}.json`);
}
