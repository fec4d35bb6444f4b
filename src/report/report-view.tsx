import type { ComponentChildren } from "preact";
import { absoluteUrl } from "../digest/urls.ts";
import { byText } from "../lib/collate.ts";
import { countBy } from "../lib/group-by.ts";
import { escapeInvisible } from "../lib/quote.ts";
import { formatProblem } from "../seeds/problem.ts";
import type { Site } from "../site/site.ts";
import { MonthBars, ShareBar } from "../views/bars.tsx";
import { type BuildReport, isOfCut } from "./build-report.ts";
import type { KnownArticle } from "./compare-articles.ts";
import type { CutText } from "./cut-texts.ts";
import { CutTexts } from "./cut-texts-view.tsx";
import { figuresOf, formatEffort } from "./format-figures.ts";
import { HeatBars } from "./heat-bars.tsx";

export interface ReportViewProps {
  readonly site: Site;
  readonly report: BuildReport;
  readonly cutTexts: readonly CutText[];
}

/** All sections of a report, from the key figures to the cut lines. */
export function ReportView({ site, report, cutTexts }: ReportViewProps) {
  const { output, articles, changes, withheld, problems, feeds, limits } = report;
  const published = articles.filter(({ isDraft }) => isDraft === undefined);
  return (
    <main>
      <header>
        <p class="kicker">Build report</p>
        <h1>{site.title}</h1>
        <p class="byline">
          {output}: {formatEffort(report)}
        </p>
      </header>
      {limits.map((limit) => (
        <p key={limit} class="alarm">
          {limit}
        </p>
      ))}
      <dl class="figures">
        {figuresOf(report).map(({ name, figure, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figure">{figure.toLocaleString("en")}</dd>
            <dd class="byline">{note}</dd>
          </div>
        ))}
      </dl>
      <div class="plots">
        <MonthBars site={site} months={monthsOf(published)} />
        <HeatBars heats={published.flatMap(({ heat }) => heat ?? [])} />
        <CutBars cuts={report.cuts} />
      </div>
      <Section title="Added" rows={changes?.added}>
        {(article) => <Linked site={site} article={article} />}
      </Section>
      <Section title="Changed" rows={changes?.changed}>
        {(article) => <Linked site={site} article={article} />}
      </Section>
      <Section title="Withdrawn" rows={changes?.withdrawn}>
        {({ title, seed, why }) => <Named title={title} seed={seed} note={why} />}
      </Section>
      <Section title="Withheld" rows={withheld}>
        {({ title, seed, why }) => <Named title={title} seed={seed} note={why} />}
      </Section>
      <Section title="Problems" rows={problems.filter((problem) => !isOfCut(problem))}>
        {(problem) => <code class={problem.severity}>{formatProblem(problem)}</code>}
      </Section>
      <Section title="Feeds that changed" rows={feeds}>
        {(file) => <code>{file}</code>}
      </Section>
      <CutTexts texts={cutTexts} />
    </main>
  );
}

interface SectionProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly children: (row: Row) => ComponentChildren;
}

/** A collapsible list below a heading with its length. Renders nothing if it is empty. */
function Section<Row>({ title, rows = [], children }: SectionProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <details open={rows.length <= 40}>
      <summary>
        <h2>{title}</h2> <span class="byline">{rows.length.toLocaleString("en")}</span>
      </summary>
      <ul class="rows">
        {rows.map((row, index) => (
          <li key={index}>{children(row)}</li>
        ))}
      </ul>
    </details>
  );
}

function Linked({ site, article: { title, seed, path } }: { site: Site; article: KnownArticle }) {
  return (
    <>
      <a href={absoluteUrl(site, path)}>
        <bdi>{title}</bdi>
      </a>{" "}
      <span class="byline">{escapeInvisible(seed)}</span>
    </>
  );
}

function Named({ title, seed, note }: { title: string; seed: string; note: string }) {
  return (
    <>
      {title === "" ? <code>{escapeInvisible(seed)}</code> : <bdi>{title}</bdi>}{" "}
      <span class="byline">
        {title !== "" && `${escapeInvisible(seed)} · `}
        {note}
      </span>
    </>
  );
}

/** Number of texts in the chart of cuts, largest first. */
const MAX_BARS = 8;

function CutBars({ cuts }: Pick<BuildReport, "cuts">) {
  const most = cuts.toSorted((one, other) => other.lines - one.lines).slice(0, MAX_BARS);
  const longest = most[0]?.lines;
  if (longest === undefined) return null;
  return (
    <figure class="bars">
      {most.map(({ seed, lines }) => (
        <div key={seed}>
          <p class="byline timeline-ends">
            <span>{escapeInvisible(seed)}</span> <span>{lines.toLocaleString("en")}</span>
          </p>
          <ShareBar share={lines / longest} />
        </div>
      ))}
      <figcaption class="byline">Lines cut from texts{cuts.length > MAX_BARS && "; the longest cuts"}.</figcaption>
    </figure>
  );
}

/** Article counts by month, newest first. */
function monthsOf(articles: readonly KnownArticle[]) {
  return [...countBy(articles, ({ month }) => month)]
    .map(([month, count]) => ({ month, count }))
    .sort((one, other) => byText(other.month, one.month));
}
