import { randomFrom } from "../bench/random.ts";
import type { Calibration } from "../src/cleaning/strip-comments/model-file.ts";
import { ARTICLE, SPAM } from "./labelled-body.ts";
import { type Scored, type Tally, tally, thresholdFor } from "./measure.ts";

/** Results on sources that were not used for training. */
export interface Measured {
  readonly cases: readonly Scored[];
  readonly clean: readonly Scored[];
  readonly composed: readonly Scored[];
}

/** Maximum number of lines that count as little spam. */
const FEW = 4;

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
const inTenThousand = (part: number, whole: number) => (whole === 0 ? "–" : ((1e4 * part) / whole).toFixed(2));

/** The table for one threshold: labelled bodies, clean articles and composed bodies, by kind, language, and amount of spam. */
export function printTable({ cases, clean, composed }: Measured, threshold: number): string {
  const rows = [
    row("labelled bodies", cases, threshold),
    ...groups(cases, ({ kind }) => kind).map(([name, own]) => row(`  ${name}`, own, threshold)),
    ...groups(cases, ({ labels }) => tailOf(labels)).map(([name, own]) => row(`  ${name}`, own, threshold)),
    row("  hardest kinds", cases.filter(isHardest), threshold),
    ...groups(cases, ({ language }) => language).map(([name, own]) => row(`  ${name}`, own, threshold)),
    row("clean articles", clean, threshold),
    row("composed bodies", composed, threshold),
    ...groups(composed, ({ labels }) => tailOf(labels)).map(([name, own]) => row(`  ${name}`, own, threshold)),
    row("  hardest kinds", composed.filter(isHardest), threshold),
    ...groups(composed, ({ language }) => language)
      .filter(([, own]) => own.length >= 20)
      .map(([name, own]) => row(`  ${name}`, own, threshold)),
  ];
  return [
    "| on | bodies | spam lines caught | mean of bodies | bodies cleaned whole | article lines lost | in 10,000 | damaged | comment lines cut |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

function row(name: string, bodies: readonly Scored[], threshold: number): string {
  const own = tally(bodies, threshold);
  const caught = `${percent(own.caught, own.spam)} of ${own.spam}${own.spam === 0 ? "" : interval(bodies, threshold, ({ caught: part, spam }) => [part, spam])}`;
  return `| ${[
    name,
    own.bodies,
    caught,
    meanRecall(bodies, threshold),
    `${own.cleaned} of ${own.spammed}`,
    `${own.lost} of ${own.article}`,
    inTenThousand(own.lost, own.article),
    own.damaged,
    percent(own.commentsCut, own.comments),
  ].join(" | ")} |`;
}

/** Little spam, or spam within an article: the kinds that are detected least. */
function isHardest({ labels }: Scored): boolean {
  const spam = labels.filter((label) => label === SPAM).length;
  return spam > 0 && (spam <= FEW || labels.lastIndexOf(ARTICLE) > labels.indexOf(SPAM));
}

/** Mean recall over bodies with spam, so that one line counts as much as many. */
function meanRecall(bodies: readonly Scored[], threshold: number): string {
  const shares = bodies
    .map((body) => tally([body], threshold))
    .filter(({ spam }) => spam > 0)
    .map(({ caught, spam }) => caught / spam);
  return percent(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
}

/** Number of bootstrap samples. */
const DRAWS = 200;

/** A 95 % confidence interval by bootstrapping over sources, because bodies of one source are not independent. */
function interval(
  bodies: readonly Scored[],
  threshold: number,
  read: (tally: Tally) => readonly [number, number],
): string {
  const parts = groups(bodies, ({ sources }) => sources[0] ?? "").map(([, own]) => read(tally(own, threshold)));
  if (parts.length < 5) return "";
  const random = randomFrom(4);
  const shares = Array.from({ length: DRAWS }, () => {
    let part = 0;
    let whole = 0;
    for (let draw = 0; draw < parts.length; draw++) {
      const [own = 0, all = 0] = parts[Math.floor(random() * parts.length)] ?? [];
      part += own;
      whole += all;
    }
    return whole === 0 ? 0 : part / whole;
  }).sort((a, b) => a - b);
  const at = (share: number) => (100 * (shares[Math.floor(share * DRAWS)] ?? 0)).toFixed(0);
  return ` (${at(0.025)}–${at(0.975)})`;
}

/** The columns of `printCurve`, which `read-curve.ts` looks for. */
export const CURVE_COLUMNS = [
  "at",
  "score",
  "spam lines caught",
  "article lines lost",
  "precision",
  "clean lines cut in 10,000",
  "articles damaged",
  "composed: caught",
  "composed: precision",
  "composed: lost in 10,000",
] as const;

/** Start of the row for the threshold in use. */
export const SHIPPED = "shipped";

/**
 * Recall at the current threshold, and at thresholds with a given number of lost lines in labelled bodies or a given share in
 * clean ones.
 */
export function printCurve({ cases, clean, composed }: Measured, shipped: number): string {
  const lines = clean.reduce((sum, { labels }) => sum + labels.length, 0);
  const line = (name: string, threshold: number) => {
    const [ofCases, ofClean, ofComposed] = [
      tally(cases, threshold),
      tally(clean, threshold),
      tally(composed, threshold),
    ];
    return `| ${[
      name,
      threshold.toFixed(2),
      percent(ofCases.caught, ofCases.spam),
      ofCases.lost,
      precisionOf(ofCases),
      inTenThousand(ofClean.lost, ofClean.article),
      `${ofClean.damaged} of ${ofClean.bodies}`,
      percent(ofComposed.caught, ofComposed.spam),
      precisionOf(ofComposed),
      inTenThousand(ofComposed.lost, ofComposed.article),
    ].join(" | ")} |`;
  };
  return [
    `| ${CURVE_COLUMNS.join(" | ")} |`,
    `|---|${"--:|".repeat(CURVE_COLUMNS.length - 1)}`,
    line(SHIPPED, shipped),
    ...[0, 2, 3, 5, 10, 20].map((most) => line(`${most} lines of labelled bodies lost`, thresholdFor(cases, most))),
    ...[0.5, 1, 2, 5, 10].map((rate) =>
      line(`${rate} clean lines in 10,000 cut`, thresholdFor(clean, Math.floor((lines * rate) / 1e4))),
    ),
  ].join("\n");
}

/** Precision: the share of spam among cut lines, not counting readers' comments. */
function precisionOf({ caught, lost }: Tally): string {
  return caught + lost === 0 ? "–" : `${((100 * caught) / (caught + lost)).toFixed(2)} %`;
}

/** The sources of clean articles with the greatest losses, and the bodies with the most remaining spam. */
export function printWorst({ cases, clean }: Measured, threshold: number): string {
  const damaged = groups(clean, ({ sources }) => sources[0] ?? "")
    .map(([name, own]) => ({ name, ...tally(own, threshold) }))
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, 10)
    .map(({ name, lost, article, damaged: bodies }) => `- ${name}: ${lost} of ${article} lines in ${bodies} articles`);
  const missed = cases
    .map((body) => ({ id: body.id, kind: body.kind, ...tally([body], threshold) }))
    .filter(({ spam, caught, lost }) => caught < spam || lost > 0)
    .toSorted((a, b) => b.spam - b.caught - (a.spam - a.caught))
    .map(({ id, kind, spam, caught, lost }) => `- ${id} (${kind}): ${caught} of ${spam} caught, ${lost} lost`);
  return [
    "Clean articles that lose most:",
    ...damaged,
    "",
    "The ten sources of labelled bodies of which most spam stays:",
    ...worstSources(cases, threshold),
    "",
    "Labelled bodies with spam left, or lines lost:",
    ...missed,
  ].join("\n");
}

/** The sources with the most missed spam, with kind, language and amount of spam. */
function worstSources(cases: readonly Scored[], threshold: number): string[] {
  const traits = (own: readonly Scored[], read: (body: Scored) => string) => [...new Set(own.map(read))].join(", ");
  return groups(cases, ({ sources }) => sources[0] ?? "")
    .map(([name, own]) => ({ name, own, ...tally(own, threshold) }))
    .filter(({ spam, caught }) => caught < spam)
    .toSorted((a, b) => b.spam - b.caught - (a.spam - a.caught))
    .slice(0, 10)
    .map(({ name, own, spam, caught, bodies }) => {
      const left = own.filter((body) => tally([body], threshold).caught < tally([body], threshold).spam);
      const what = [traits(left, ({ kind }) => kind), traits(left, ({ language }) => language)];
      return `- ${name}: ${spam - caught} of ${spam} lines stay in ${left.length} of ${bodies} bodies; ${what.join("; ")}; ${traits(left, ({ labels }) => tailOf(labels))}`;
    });
}

function groups<T>(bodies: readonly T[], keyOf: (body: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const body of bodies) {
    const key = keyOf(body);
    const group = found.get(key);
    if (group === undefined) found.set(key, [body]);
    else group.push(body);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function tailOf(labels: readonly number[]): string {
  const spam = labels.filter((label) => label === SPAM).length;
  if (spam === 0) return "without spam";
  return spam === 1
    ? "1 line of spam"
    : spam <= FEW
      ? "2 to 4 lines of spam"
      : spam <= 20
        ? "5 to 20 lines of spam"
        : "more than 20 lines of spam";
}

/** The thresholds of a calibration, as a table. */
export function printCalibration(calibration: Calibration): string {
  return calibration.map(([risk, score]) => `risk ${risk}: score ${score.toFixed(2)}`).join("\n");
}
