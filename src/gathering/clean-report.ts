import { CUT_KINDS, type Cut } from "../cleaning/strip-comments/cut.ts";
import { count } from "../lib/count.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import type { Article } from "../seeds/article.ts";
import { isError, type Problem } from "../seeds/problem.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { Found, FoundReport } from "./found.ts";

/** A report cleaned for a seed, with the seed's text and the article a build makes of it. */
export interface CleanedReport {
  readonly report: FoundReport;
  readonly text: string;
  /** Undefined if the seed is invalid even without its text. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** Notes on what was or will be removed, with reasons. */
  readonly notes: readonly string[];
}

/**
 * Cleans a report so that it makes a valid seed: repairs lines, and drops a text that would make the seed invalid. `compose`
 * writes the seed. The text is written in full; notes list the lines that the comment filter will cut at the build, with reasons,
 * so that a sidecar can overrule it.
 */
export async function cleanReport(
  found: FoundReport,
  compose: (report: FoundReport) => string,
  options: ReadOptions,
): Promise<CleanedReport> {
  const report = repaired(found);
  const whole = await read(report, compose, options);
  const { article, problems } = whole;
  if (report.text === undefined) return { ...whole, notes: [] };
  if (article === undefined) {
    const { text: _, ...rest } = report;
    const faults = problems.filter(isError).map(({ fault }) => fault);
    return { ...(await read(rest, compose, options)), notes: [`its text was left out: it ${faults.join(", and ")}`] };
  }
  return { ...whole, notes: (article.body?.removed ?? []).map(formatCut) };
}

async function read(report: FoundReport, compose: (report: FoundReport) => string, options: ReadOptions) {
  const text = compose(report);
  const { article, problems } = await readSeed({ name: "new.txt", path: "new.txt", text }, options);
  return { report, text, problems, ...(article && { article }) };
}

/**
 * Removes control characters and puts each field on one line. A text must not start with a thematic break, which would be read as
 * more front matter.
 */
function repaired(report: FoundReport): FoundReport {
  const { title, excerpt, outlet, text } = report;
  return {
    ...report,
    ...(title && { title: onLine(title) }),
    ...(excerpt && { excerpt: onLine(excerpt) }),
    ...(outlet && { outlet: onLine(outlet) }),
    ...(text && { text: { ...text, value: text.value.replace(/^(?:\s*-{3,}[ \t]*(?:\n|$))+/, "") } }),
  };
}

function onLine({ value, source }: Found<string>): Found<string> {
  return { value: onOneLine(repairText(value).text), source };
}

function formatCut({ from, to, kind, reasons }: Cut): string {
  return `the build will cut ${count(to - from + 1, "line")} of ${CUT_KINDS[kind]} at the text's line ${from}: ${reasons.join("; ")}`;
}
