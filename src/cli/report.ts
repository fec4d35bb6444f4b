import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../lib/usage-error.ts";
import { withPathInError } from "../lib/with-path-in-error.ts";
import type { BuildReport } from "../report/build-report.ts";
import { type CutText, inContext } from "../report/cut-texts.ts";
import { loadReport } from "../report/kept-report.ts";
import { renderReportMarkdown } from "../report/render-markdown.ts";
import { renderReport } from "../report/render-report.tsx";
import { shownPath } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { cleanText } from "./clean.ts";
import { isWithin } from "./folders.ts";
import { here } from "./here.ts";
import type { Project } from "./open-project.ts";
import { reportsIn } from "./save-report.ts";
import type { Paint } from "./terminal.ts";

export interface ReportFlags {
  /** The folder of the built site, as typed. */
  readonly output?: string;
  /** The output file; "-" is the terminal. */
  readonly html?: string;
  readonly md?: string;
  /** The build's `--cache` option. */
  readonly cache?: string;
}

/**
 * Writes the report of the last build into a folder as HTML or Markdown, by default as HTML into the cache. Throws if no build
 * left a report, or if a file would be in the site or among the seeds.
 */
export async function writeReport(
  { site, kept, output: usual }: Project,
  { output = usual, html, md, cache }: ReportFlags,
  paint: Paint,
): Promise<void> {
  const outputDir = resolve(here, output);
  const dir = reportsIn(kept, cache);
  const report = loadReport(dir, outputDir);
  if (report === undefined)
    throw new UsageError(`there is no report on ${output}; run digest build first, without --no-cache`);
  const asked = [html, md].flatMap((file) => (file === undefined || file === "-" ? [] : [file]));
  for (const file of asked) refusePlace(file, [outputDir, report.seeds.path]);
  const cutTexts = readCutTexts(site, report);
  const done: string[] = [];
  const write = (file: string, text: string) => {
    if (file === "-") return process.stdout.write(text);
    withPathInError(file, () => writeFileSync(resolve(here, file), text));
    return done.push(file);
  };
  const ofNothing = html === undefined && md === undefined ? relative(here, join(dir, "report.html")) : undefined;
  const page = html ?? ofNothing;
  if (page !== undefined) write(page, renderReport({ site, report, cutTexts }));
  if (md !== undefined) write(md, renderReportMarkdown(report, cutTexts));
  for (const file of done) console.log(`${paint("green", "✓")} the report of ${output}: ${file}`);
}

/** Reports list withheld seeds and cut lines, so they must not be published or read as seeds. */
function refusePlace(file: string, dirs: readonly string[]): void {
  const path = resolve(here, file);
  if (dirs.some((dir) => isWithin(path, dir)))
    throw new UsageError(`${file} is inside the site or the seeds; write the report elsewhere`);
  if (!existsSync(dirname(path))) throw new UsageError(`there is no folder for ${file}; create it first`);
}

/** The cut lines of a build, read again from the seeds, because reports contain no text. */
function readCutTexts(site: Site, { seeds, toRead, problems }: BuildReport): readonly CutText[] {
  const texts: CutText[] = [];
  const refused = new Set(problems.flatMap(({ severity, file }) => (severity === "error" ? file : [])));
  for (const name of toRead) {
    const file = shownPath(seeds, name);
    const { removed, suspicious, problem, text: read } = cleanText(site, file, join(seeds.path, name));
    const text = refused.has(file) ? undefined : read;
    const runs = [
      ...removed.map((cut) => inContext(cut, "cut", text)),
      ...suspicious.map((cut) => inContext(cut, "kept", text)),
    ].sort((one, other) => one.from - other.from);
    const fault = problem ?? (text === undefined ? "The seed was refused, so its lines are not shown." : undefined);
    texts.push({ file, runs, ...(fault !== undefined && { fault }) });
  }
  return texts;
}
