import { formatReason, type Withheld } from "../digest/withhold.ts";
import { count } from "../lib/count.ts";
import { countBy } from "../lib/group-by.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { exceededLimits } from "../publishing/host-limits.ts";
import type { Build } from "../publishing/publish-listed.ts";
import { formatSeconds } from "../report/format-figures.ts";
import { formatProblem, isError, type Problem } from "../seeds/problem.ts";
import type { Paint } from "./terminal.ts";

/** A build as data, for `--json`. */
export function summarize({ reading, digest, publication, ledger, size, seconds }: Build) {
  const articles = digest.articles.filter(({ badge }) => badge === undefined);
  return {
    published: articles.length,
    undated: articles.filter(({ day }) => day === undefined).length,
    withheld: digest.withheld.map(({ article, reason, lead, hiddenFrom }) => ({
      seed: article.seed,
      reason,
      ...(lead && { lead: lead.seed }),
      ...(hiddenFrom && { hiddenFrom: hiddenFrom.seed }),
    })),
    duplicates: [...reading.duplicates].map(([seed, first]) => ({ seed, of: first })),
    refused: refusedFiles(reading.problems),
    cuts: articles.flatMap(({ seed, cuts }) =>
      cuts.map(({ from, to, kind }) => ({ seed, lines: to - from + 1, kind })),
    ),
    problems: reading.problems,
    topicsByRule: articles.flatMap(({ seed, topicsByRule = [] }) =>
      topicsByRule.length === 0 ? [] : [{ seed, topics: topicsByRule }],
    ),
    ledger: ledger?.lines ?? 0,
    written: publication.written.length,
    unchanged: publication.unchanged,
    removed: publication.removed.length,
    pages: size.files,
    bytes: size.bytes,
    seeds: reading.count,
    cached: reading.cached,
    seconds,
    // The threads of a build share one process. In kilobytes on all systems (libuv).
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** A build's summary for people, in a few lines. */
export function formatBuild(build: Build, outputDir: string, paint: Paint): string {
  const summary = summarize(build);
  const { published, undated, withheld, duplicates, refused, cuts, written, unchanged, removed } = summary;
  const cutLines = cuts.reduce((sum, { lines }) => sum + lines, 0);
  const row = (name: string, figure: number, note = "") =>
    `  ${name.padEnd(10)} ${paint("bold", figure.toLocaleString("en").padStart(7))}${note && `  ${paint("dim", note)}`}`;
  return [
    row("published", published, formatPublished(summary.seeds, undated)),
    row("withheld", withheld.length + duplicates.length, countReasons(build.digest.withheld, duplicates.length)),
    ...build.digest.withheld.slice(0, MAX_NAMED).map((entry) => `      ${paint("dim", formatWithheld(entry))}`),
    ...(withheld.length > MAX_NAMED
      ? [`      ${paint("dim", `… and ${withheld.length - MAX_NAMED} more; --json names all`)}`]
      : []),
    row("refused", refused.length, refused.length > 0 ? "see the errors above" : ""),
    row(
      "cut",
      cutLines,
      cutLines > 0
        ? `lines from ${count(new Set(cuts.map(({ seed }) => seed)).size, "text")}; see the warnings above`
        : "lines",
    ),
    ...(summary.topicsByRule.length > 0
      ? [row("topics", summary.topicsByRule.length, formatTopicsByRule(summary.topicsByRule.length))]
      : []),
    ...(build.ledger !== undefined && build.ledger.problem === undefined && build.ledger.lines > 0
      ? [
          row(
            "ledger",
            build.ledger.lines,
            `new or changed ${build.ledger.lines === 1 ? "line" : "lines"} in ${build.ledger.file}; commit it with the seeds`,
          ),
        ]
      : []),
    row(
      "written",
      written,
      `files; ${unchanged.toLocaleString("en")} unchanged, ${removed.toLocaleString("en")} removed`,
    ),
    "",
    ...exceededLimits(build.size).map((limit) => `${paint("yellow", "!")} ${limit}`),
    formatEffort(summary, outputDir, paint),
  ].join("\n");
}

function formatPublished(seeds: number, undated: number): string {
  if (seeds === 0) return "there are no seeds yet; digest add https://… makes one";
  return undated > 0 ? `${undated} of them undated` : "";
}

function formatTopicsByRule(seeds: number): string {
  return `${seeds === 1 ? "seed" : "seeds"} filed under topics by the words in digest.config.ts; --json lists them`;
}

function formatEffort(
  { pages, seeds, cached, seconds, peakMemoryBytes }: ReturnType<typeof summarize>,
  outputDir: string,
  paint: Paint,
): string {
  const { total, stages } = formatSeconds(seconds);
  const known = cached > 0 ? `${cached.toLocaleString("en")} of ${count(seeds, "seed")} from the cache, ` : "";
  const memory = `${Math.ceil(peakMemoryBytes / 1e6)} MB`;
  return `${paint("green", "✓")} ${outputDir}: ${count(pages, "page")} in ${total} s ${paint("dim", `(${stages}; ${known}${memory} of memory)`)}`;
}

const MAX_NAMED = 10;

function formatWithheld(withheld: Withheld): string {
  return escapeInvisible(`${withheld.article.seed}: ${formatReason(withheld)}`);
}

function countReasons(withheld: readonly Withheld[], duplicates: number): string {
  const counts = countBy<Withheld, string>(withheld, ({ reason }) => reason);
  if (duplicates > 0) counts.set("duplicate", duplicates);
  return [...counts].map(([reason, number]) => `${number} ${reason}`).join(", ");
}

function refusedFiles(problems: readonly Problem[]): string[] {
  return [...new Set(problems.filter(isError).map(({ file }) => file))];
}

const SEVERITY_STYLES = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<
  Problem["severity"],
  string
>;

/** Problems, one per line, colored by severity. */
export function formatProblems(problems: readonly Omit<Problem, "rule">[], paint: Paint): string {
  return problems
    .map((problem) => {
      const line = formatProblem(problem);
      const word = problem.severity;
      return line.replace(` ${word} `, ` ${paint(SEVERITY_STYLES[word], word)} `);
    })
    .join("\n");
}
