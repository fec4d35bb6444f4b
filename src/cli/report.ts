import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../lib/usage-error.ts";
import type { BuildReport } from "../report/build-report.ts";
import { type CutText, inContext } from "../report/cut-texts.ts";
import { loadReport } from "../report/kept-report.ts";
import { renderMarkdown } from "../report/render-markdown.ts";
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
  /** The folder of the site that was built, as it was typed. */
  readonly output?: string;
  /** Where the report is written; "-" is the terminal. */
  readonly html?: string;
  readonly md?: string;
  /** The build's `--cache`. */
  readonly cache?: string;
}

/**
 * Writes what the last build into a folder did: as HTML, as Markdown, or, where nothing is asked for, as HTML into the
 * cache. Throws where no build left a report, or a file would lie in the site or among the seeds.
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
    throw new UsageError(`no build of ${output} left a report; run digest build first, without --no-cache`);
  const asked = [html, md].flatMap((file) => (file === undefined || file === "-" ? [] : [file]));
  for (const file of asked) refusePlace(file, [outputDir, report.seeds.path]);
  const cutTexts = readCutTexts(site, report);
  const done: string[] = [];
  const write = (file: string, text: string) => {
    if (file === "-") return process.stdout.write(text);
    writeFileSync(resolve(here, file), text);
    return done.push(file);
  };
  const ofNothing = html === undefined && md === undefined ? relative(here, join(dir, "report.html")) : undefined;
  const page = html ?? ofNothing;
  if (page !== undefined) write(page, renderReport({ site, report, cutTexts }));
  if (md !== undefined) write(md, renderMarkdown(report, cutTexts));
  for (const file of done) console.log(`${paint("green", "✓")} the report of ${output}: ${file}`);
}

/** A report tells what is withheld and what was cut: it must not be published, nor be taken for a seed. */
function refusePlace(file: string, dirs: readonly string[]): void {
  const path = resolve(here, file);
  if (dirs.some((dir) => isWithin(path, dir)))
    throw new UsageError(`${file} would lie in the site or among the seeds; write the report elsewhere`);
  if (!existsSync(dirname(path))) throw new UsageError(`there is no folder for ${file}; make it first`);
}

/** The cuts of a build with their lines, read again from the seeds: the build keeps no text of them. */
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
    const fault = problem ?? (text === undefined ? "The seed is refused, so its lines are not shown." : undefined);
    texts.push({ file, runs, ...(fault !== undefined && { fault }) });
  }
  return texts;
}
