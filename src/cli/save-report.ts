import { join, resolve } from "node:path";
import type { Build } from "../publishing/publish-listed.ts";
import { reportBuild } from "../report/build-report.ts";
import { keepReport, loadReport } from "../report/kept-report.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { warnOfCacheFault } from "./cache.ts";
import { here } from "./here.ts";

/** Where builds leave their reports: not with the bundle, so that they outlive a change of the program. */
export function reportsIn(kept: string, cache: string | undefined): string {
  return join(cache === undefined ? kept : resolve(here, cache), "reports");
}

interface SaveOptions {
  readonly kept: string;
  readonly seeds: SeedFolder;
  /** As it was typed, and where that is. */
  readonly output: string;
  readonly outputDir: string;
  readonly cache: string | undefined;
}

/** Leaves what a build did for `digest report`. The site stands already: a report that cannot be kept is a warning. */
export function saveReport(build: Build, { kept, seeds, output, outputDir, cache }: SaveOptions): void {
  const dir = reportsIn(kept, cache);
  try {
    keepReport(dir, outputDir, reportBuild(build, { seeds, output, last: loadReport(dir, outputDir) }));
  } catch (error) {
    warnOfCacheFault(error instanceof Error ? error.message : String(error));
  }
}
