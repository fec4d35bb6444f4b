import type { Cut, Stripping } from "./cut.ts";
import { describeLines } from "./describe-lines.ts";
import { describeRun } from "./describe-run.ts";
import { findSpam } from "./find-spam.ts";
import type { Verdict } from "./judge.ts";
import { splitLines } from "./split-lines.ts";

/** Takes comment spam out of a body of plain text. */
export function stripComments(body: string): Stripping {
  const { texts, ends } = splitLines(body);
  const lines = describeLines(texts);
  const { verdicts, evidence } = findSpam(lines);
  const cuts = verdicts.filter(({ cut }) => cut);
  const doubts = verdicts.filter(({ cut }) => !cut);
  const asCut = ({ run }: Verdict): Cut => ({
    from: run.from + 1,
    to: run.to + 1,
    kind: "spam",
    reasons: describeRun(run, lines, evidence),
  });
  const gone = new Set(
    cuts.flatMap(({ run }) => Array.from({ length: run.to - run.from + 1 }, (_, step) => run.from + step)),
  );
  const kept = texts.map((text, at) => (gone.has(at) ? "" : text + (ends[at] ?? ""))).join("");
  return { kept, removed: cuts.map(asCut), suspicious: doubts.map(asCut) };
}
