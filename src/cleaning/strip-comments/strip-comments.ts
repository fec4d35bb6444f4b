import type { Cut, Stripping } from "./cut.ts";
import type { Run } from "./decode.ts";
import { describeBody } from "./describe-body.ts";
import { describeRun, describeSection } from "./describe-run.ts";
import { findCommentSection } from "./find-comment-section.ts";
import { findSpam } from "./find-spam.ts";
import { fingerprint } from "./fingerprint.ts";
import { overrule } from "./overrule.ts";
import type { Rule } from "./rule.ts";
import { splitLines } from "./split-lines.ts";

/** How a body is stripped. */
export interface StripOptions {
  /** The article's title, when it is known and not in the body: its words and its script are the article's own. */
  readonly title?: string;
  /** Whether a section of genuine reader comments goes too, when it is certain that there is one. Default "strip". */
  readonly comments?: "strip" | "keep";
  /** Runs that the curator keeps, whatever the filter finds. Default none. */
  readonly keep?: readonly Rule[];
  /** Runs that the curator cuts, whatever the filter finds. Default none. */
  readonly cut?: readonly Rule[];
}

const defaults = { title: "", comments: "strip", keep: [], cut: [] } satisfies StripOptions;

/** Takes comment spam, and by default the readers' comments, out of a body of plain text. */
export function stripComments(body: string, options: StripOptions = {}): Stripping {
  const { title, comments, keep, cut } = { ...defaults, ...options };
  const { texts, ends } = splitLines(body);
  const described = describeBody(texts, title);
  const { verdicts, evidence } = findSpam(described);
  const { lines } = described;
  const asCut = ({ from, to }: Run, kind: Cut["kind"], reasons: readonly string[]): Cut => ({
    from: from + 1,
    to: to + 1,
    kind,
    reasons,
    fingerprint: fingerprint(texts.slice(from, to + 1)),
  });
  const spam = verdicts.filter((verdict) => verdict.cut).map(({ run }) => run);
  const section = comments === "strip" ? findCommentSection(lines) : undefined;
  const found = [
    ...spam.map((run) => asCut(run, "spam", describeRun(run, lines, evidence))),
    ...subtract(section, spam).map((run) => asCut(run, "comments", describeSection(run, lines))),
  ].toSorted((a, b) => a.from - b.from);
  const { removed, unmatched } = overrule(found, texts, keep, cut);
  const gone = new Uint8Array(texts.length);
  for (const { from, to } of removed) gone.fill(1, from - 1, to);
  const kept =
    removed.length === 0 ? body : texts.map((text, at) => (gone[at] === 1 ? "" : text + (ends[at] ?? ""))).join("");
  const suspicious = verdicts
    .filter((verdict) => !verdict.cut && gone[verdict.run.from] === 0)
    .map(({ run }) => asCut(run, "spam", describeRun(run, lines, evidence)));
  return { kept, removed, suspicious, unmatched };
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
