import type { Cut, Stripping } from "./cut.ts";
import type { Run } from "./decode.ts";
import { describeLines } from "./describe-lines.ts";
import { describeRun, describeSection } from "./describe-run.ts";
import { findCommentSection } from "./find-comment-section.ts";
import { findSpam } from "./find-spam.ts";
import { splitLines } from "./split-lines.ts";

/** How a body is stripped. */
export interface StripOptions {
  /** Whether a section of genuine reader comments goes too, when it is certain that there is one. Default "strip". */
  readonly comments?: "strip" | "keep";
}

const defaults = { comments: "strip" } satisfies StripOptions;

/** Takes comment spam, and by default the readers' comments, out of a body of plain text. */
export function stripComments(body: string, options: StripOptions = {}): Stripping {
  const { comments } = { ...defaults, ...options };
  const { texts, ends } = splitLines(body);
  const lines = describeLines(texts);
  const { verdicts, evidence } = findSpam(lines);
  const section = comments === "strip" ? findCommentSection(lines) : undefined;
  const spam = verdicts.filter(({ cut }) => cut).map(({ run }) => run);
  const asSpam = (run: Run): Cut => ({
    from: run.from + 1,
    to: run.to + 1,
    kind: "spam",
    reasons: describeRun(run, lines, evidence),
  });
  const asComments = ({ from, to }: Run): Cut => ({
    from: from + 1,
    to: to + 1,
    kind: "comments",
    reasons: describeSection({ from, to }, lines),
  });
  const removed = [...spam.map(asSpam), ...subtract(section, spam).map(asComments)].toSorted((a, b) => a.from - b.from);
  const isGone = (at: number) => removed.some(({ from, to }) => from - 1 <= at && at < to);
  const kept = texts.map((text, at) => (isGone(at) ? "" : text + (ends[at] ?? ""))).join("");
  const suspicious = verdicts.filter(({ cut, run }) => !cut && !isGone(run.from)).map(({ run }) => asSpam(run));
  return { kept, removed, suspicious };
}

/** What is left of a stretch when runs are taken out of it. */
function subtract(stretch: Run | undefined, runs: readonly Run[]): Run[] {
  if (stretch === undefined) return [];
  const left: Run[] = [];
  let from = stretch.from;
  for (const run of runs) {
    if (run.to < from) continue;
    if (run.from > from) left.push({ from, to: run.from - 1 });
    from = run.to + 1;
  }
  if (from <= stretch.to) left.push({ from, to: stretch.to });
  return left;
}
