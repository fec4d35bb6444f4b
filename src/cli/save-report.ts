import { join, resolve } from "node:path";
import type { Build } from "../publishing/publish-listed.ts";
import { reportBuild } from "../report/build-report.ts";
import { keepReport, loadReport } from "../report/kept-report.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { warnOfCacheFault } from "./cache.ts";
import { here } from "./here.ts";

/** The folder of reports. Separate from the program's cache, so that reports survive an update. */
export function reportsIn(kept: string, cache: string | undefined): string {
  return join(cache === undefined ? kept : resolve(here, cache), "reports");
}

interface SaveOptions {
  readonly kept: string;
  readonly seeds: SeedFolder;
  /** As typed; `outputDir` is its absolute path. */
  readonly output: string;
  readonly outputDir: string;
  readonly cache: string | undefined;
}

/** Stores a build's report for `digest report`. A failure is only a warning, because the site is already published. */
export function saveReport(build: Build, { kept, seeds, output, outputDir, cache }: SaveOptions): void {
  const dir = reportsIn(kept, cache);
  try {
    keepReport(dir, outputDir, reportBuild(build, { seeds, output, last: loadReport(dir, outputDir) }));
  } catch (error) {
    warnOfCacheFault(error instanceof Error ? error.message : String(error));
  }
}
