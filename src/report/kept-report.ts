import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { keepChecked, keptChecked } from "../lib/keep-file.ts";
import type { BuildReport } from "./build-report.ts";

/** Changes whenever a report of another shape is written: an older one is none. */
const FORM = "report 1";

/**
 * The report that the last build into an output folder left in `dir`; undefined where there is none, it is damaged or of
 * another version of the program.
 */
export function loadReport(dir: string, outputDir: string): BuildReport | undefined {
  const kept = keptChecked(pathOf(dir, outputDir));
  if (kept === undefined) return undefined;
  const [form, report]: readonly [string, BuildReport] = JSON.parse(kept.content.toString());
  return form === FORM ? report : undefined;
}

/** Reports that are kept, each of another output folder. */
const MOST = 20;

/** Leaves a report for `loadReport`, whole or not at all, and removes the oldest where there are many. Throws where the folder cannot be written. */
export function keepReport(dir: string, outputDir: string, report: BuildReport): void {
  keepChecked(pathOf(dir, outputDir), JSON.stringify([FORM, report]));
  removeOldest(dir);
}

function removeOldest(dir: string): void {
  const reports = readdirSync(dir).filter((name) => /^[0-9a-f]{16}\.json/.test(name));
  if (reports.length <= MOST) return;
  // Another build may remove the same ones.
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
