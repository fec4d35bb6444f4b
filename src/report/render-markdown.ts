import { escapeMarkdown } from "../lib/escape-markdown.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { formatProblem } from "../seeds/problem.ts";
import { type BuildReport, isOfCut } from "./build-report.ts";
import type { KnownArticle } from "./compare-articles.ts";
import type { CutRun, CutText } from "./cut-texts.ts";
import { figuresOf, formatEffort } from "./format-figures.ts";

/** GitHub limits a summary to 1 MiB per step; the HTML report has all rows. */
const MAX_ROWS = 50;

const MAX_LINES = 6;

/**
 * A report as GitHub-flavoured Markdown, for a job summary. Third-party titles, names and lines are escaped or in code blocks, so
 * that they cannot become links, images or headings.
 */
export function renderReportMarkdown(report: BuildReport, cutTexts: readonly CutText[]): string {
  const { output, changes, withheld, problems, feeds, limits } = report;
  const runs = cutTexts.flatMap(({ file, runs }) => runs.map((run) => ({ file, run })));
  return [
    `## Build of ${escapeMarkdown(output)}`,
    "",
    "| | | |",
    "|---|--:|---|",
    ...figuresOf(report).map(({ name, figure, note }) => `| ${name} | ${figure.toLocaleString("en")} | ${note} |`),
    "",
    ...limits.map((limit) => `> **Too large:** ${escapeMarkdown(limit)}\n`),
    ...section("Added", changes?.added ?? [], formatArticle),
    ...section("Changed", changes?.changed ?? [], formatArticle),
    ...section(
      "Withdrawn",
      changes?.withdrawn ?? [],
      (article) => `${formatArticle(article)}: ${escapeMarkdown(article.why)}`,
    ),
    ...section("Withheld", withheld, ({ seed, title, why }) => {
      const named = title === "" ? "" : ` ${escapeMarkdown(title)}`;
      return `${code(seed)}${named}: ${escapeMarkdown(why)}`;
    }),
    ...section(
      "Problems",
      problems.filter((problem) => !isOfCut(problem)),
      (problem) => code(formatProblem(problem)),
    ),
    ...section("Cut from texts", runs, ({ file, run }) => formatRun(file, run)),
    ...section("Feeds that changed", feeds, code),
    formatEffort(report),
    "",
  ].join("\n");
}

/** A section whose heading states the number of rows. Empty if there are none. */
function section<Row>(heading: string, rows: readonly Row[], describe: (row: Row) => string): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - MAX_ROWS;
  return [
    `<details${rows.length <= 10 ? " open" : ""}><summary><b>${heading}</b> (${rows.length.toLocaleString("en")})</summary>`,
    "",
    ...rows.slice(0, MAX_ROWS).map((row) => `- ${describe(row)}`),
    ...(more > 0 ? [`- … and ${more.toLocaleString("en")} more: see the whole report`] : []),
    "",
    "</details>",
    "",
  ];
}

function formatArticle({ title, seed }: KnownArticle): string {
  return `${escapeMarkdown(title)} (${code(seed)})`;
}

function formatRun(file: string, { done, what, from, to, reasons, overrule, lines }: CutRun): string {
  const within = lines.filter((line) => line.within);
  const shown = within.slice(0, MAX_LINES).map(({ number, text }) => `${number}  ${text}`);
  const more = within.length - shown.length;
  const block = [...shown, ...(more > 0 ? [`… and ${more.toLocaleString("en")} more lines`] : [])];
  return [
    `${code(file)}: ${done}, lines ${from}–${to}, ${what}: ${escapeMarkdown(reasons.join("; "))}`,
    ...(block.length === 0
      ? []
      : ["", "  ```text", ...block.map((line) => `  ${line.replaceAll("`", "'")}`), "  ```", ""]),
    `  To overrule this, add to the sidecar: ${code(overrule)}`,
  ].join("\n");
}

function code(text: string): string {
  return `\`${escapeInvisible(text).replaceAll("`", "'")}\``;
}
