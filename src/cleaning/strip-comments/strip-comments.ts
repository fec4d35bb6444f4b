import { analyseBody } from "./analyse-body.ts";
import type { Cut, StripResult } from "./cut.ts";
import { runExplainer } from "./explain-run.ts";
import { findRuns, type Run } from "./find-runs.ts";
import { fingerprint } from "./fingerprint.ts";
import { hasSuspects, labelLines } from "./label-lines.ts";
import { leavesNothing } from "./leaves-nothing.ts";
import { loadModel, scoreAt } from "./model-file.ts";
import { overrule } from "./overrule.ts";
import type { LineRule } from "./rule.ts";
import { scoreRows, scoreRuns } from "./score-rows.ts";
import { splitLines } from "./split-lines.ts";

export interface StripOptions {
  /** The article's title, if it is known and not in the body. Its words and script count as the article's. */
  readonly title?: string;
  /** Whether certain sections of readers' comments are removed too. Default: "strip". */
  readonly comments?: "strip" | "keep";
  /** The share of an article's lines that may be lost: a line is cut if its risk is lower. Default: 1 in 10,000. */
  readonly risk?: number;
  /** Runs that the curator keeps, whatever the filter finds. Default: none. */
  readonly keep?: readonly LineRule[];
  /** Runs that the curator cuts, whatever the filter finds. Default: none. */
  readonly cut?: readonly LineRule[];
}

/** One line in 10,000 of the articles on which the filter was measured. */
export const DEFAULT_RISK = 1e-4;

const defaults = { title: "", comments: "strip", risk: DEFAULT_RISK, keep: [], cut: [] } satisfies StripOptions;

/** A run that is up to this many times as risky to cut is kept, and reported. */
const DOUBT = 10;

/** The most lines read in a body, from its end: six times the longest known page of comments. */
const MAX_LINES = 4000;

/** Removes comment spam, and by default readers' comments, from a body of plain text. */
export function stripComments(body: string, options: StripOptions = {}): StripResult {
  const { title, comments, risk, keep, cut } = { ...defaults, ...options };
  const { texts, ends } = splitLines(body);
  const model = loadModel();
  const above = Math.max(0, texts.length - MAX_LINES);
  const read = texts.slice(above);
  if (keep.length === 0 && cut.length === 0 && !hasSuspects(read, model.lines))
    return { kept: body, removed: [], suspicious: [], unreadLines: above, unmatched: [] };
  const described = analyseBody(read, title, model.lines);
  const lineOfRow = described.lineOfRow.map((at) => at + above);
  const labels = labelLines(described, model);
  const scores = scoreRuns(scoreRows(labels.shares, comments), labels.suspicion);
  let reasonsOf: ReturnType<typeof runExplainer> | undefined;
  const asCut = (run: Run): Cut => {
    const { from, to, kind } = run;
    // Created on demand: most texts have no run.
    reasonsOf ??= runExplainer(described);
    const first = lineOfRow[from] ?? 0;
    const last = lineOfRow[to] ?? 0;
    return {
      from: first + 1,
      to: last + 1,
      kind,
      reasons: reasonsOf(run),
      fingerprint: fingerprint(texts.slice(first, last + 1)),
    };
  };
  const threshold = scoreAt(risk, model.calibration);
  const found = findRuns(scores, labels.shares, threshold);
  const isNearlyAll =
    above === 0 &&
    leavesNothing(
      (row) => (scores[row] ?? 0) > threshold,
      lineOfRow.map((at) => texts[at]?.length ?? 0),
    );
  const { removed, kept: ruled, unmatched } = overrule(isNearlyAll ? [] : found.map(asCut), texts, keep, cut);
  const gone = new Uint8Array(texts.length + 1);
  for (const { from, to } of removed) gone.fill(1, from, to + 1);
  const kept =
    removed.length === 0 ? body : texts.map((text, at) => (gone[at + 1] === 1 ? "" : text + (ends[at] ?? ""))).join("");
  // Lines that the curator keeps are not in doubt.
  const settled = gone.slice();
  for (const { from, to } of ruled) settled.fill(1, from, to + 1);
  const doubted = findRuns(scores, labels.shares, scoreAt(risk * DOUBT, model.calibration))
    .filter(({ kind }) => kind === "spam")
    .flatMap((run) => withoutRows(run, (row) => settled[(lineOfRow[row] ?? 0) + 1] === 1));
  return { kept, removed, suspicious: doubted.map(asCut), unreadLines: above, unmatched };
}

/** The parts of a run between rows that are gone. */
function withoutRows(run: Run, isGone: (row: number) => boolean): Run[] {
  const left: Run[] = [];
  for (let row = run.from; row <= run.to; row++) {
    const before = left.at(-1);
    if (isGone(row)) continue;
    if (before?.to === row - 1) left.pop();
    left.push({ ...run, from: before?.to === row - 1 ? before.from : row, to: row });
  }
  return left;
}
