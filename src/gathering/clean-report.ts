import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { count } from "../lib/count.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import type { Article } from "../seeds/article.ts";
import type { Problem } from "../seeds/problem.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { Found, FoundReport } from "./found.ts";

/** A report whose texts are fit for a seed, with the seed's text and the article a build would make of it. */
export interface CleanedReport {
  readonly report: FoundReport;
  readonly text: string;
  /** Undefined where errors refuse the seed even without a text. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** What went or will be cut, and why. */
  readonly notes: readonly string[];
}

/**
 * Makes a report fit for a seed: its lines are repaired, and a text that would refuse the seed is left out. `compose` writes
 * the seed. The text is written whole; what the build's comment filter will cut of it is noted with the reasons, so that a
 * sidecar can overrule it.
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
    const faults = problems.filter(({ severity }) => severity === "error").map(({ fault }) => fault);
    return { ...(await read(rest, compose, options)), notes: [`its text was left out: it ${faults.join(", and ")}`] };
  }
  return { ...whole, notes: (article.body?.removed ?? []).map(formatCut) };
}

async function read(report: FoundReport, compose: (report: FoundReport) => string, options: ReadOptions) {
  const text = compose(report);
  const { article, problems } = await readSeed({ name: "new.txt", path: "new.txt", text }, options);
  return { report, text, problems, ...(article && { article }) };
}

/** Nothing that a terminal or a browser would obey, each on one line. A text that opens with a rule would be a second front matter. */
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
  const what = kind === "spam" ? "comment spam" : "reader comments";
  return `the build will cut ${count(to - from + 1, "line")} of ${what} at the text's line ${from}: ${reasons.join("; ")}`;
}
