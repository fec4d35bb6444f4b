import { decode, type Run } from "./decode.ts";
import { type Described, type Evidence, weighLine } from "./evidence.ts";
import { judgeRun, type Verdict } from "./judge.ts";
import { type Profile, profileArticle } from "./profile.ts";

/** Share of a body's lines above which nothing is cut: then it is the text, not a tail, that looks like spam. */
const NEARLY_ALL = 0.95;

/** Finds spam twice: first against the head of the body, then against all that the first pass kept. */
export function findSpam(lines: readonly Described[]): { verdicts: Verdict[]; evidence: Evidence[] } {
  const first = weighAll(lines, headOf(lines));
  const cut = new Set(
    first.verdicts
      .filter((verdict) => verdict.cut)
      .flatMap(({ run }) => Array.from({ length: run.to - run.from + 1 }, (_, step) => run.from + step)),
  );
  if (cut.size === 0) return first;
  const kept = lines.map((_, at) => at).filter((at) => !cut.has(at) && !lines[at]?.facts.blank);
  const spoken = lines.filter(({ facts }) => !facts.blank).length;
  if (kept.length < spoken * (1 - NEARLY_ALL))
    return { verdicts: first.verdicts.map(({ run }) => ({ run, cut: false })), evidence: first.evidence };
  return weighAll(lines, kept);
}

/** The lines at the top that are taken for the article's at first: a fifth of the body, less where a hard sign comes sooner. */
function headOf(lines: readonly Described[]): number[] {
  const spoken = lines.map((_, at) => at).filter((at) => !lines[at]?.facts.blank);
  const wanted = Math.max(3, Math.min(80, Math.ceil(spoken.length * 0.2)));
  const head: number[] = [];
  for (const at of spoken.slice(0, wanted)) {
    if (head.length > 0 && lines[at]?.signs.includes("forumCode")) break;
    head.push(at);
  }
  return head;
}

function weighAll(lines: readonly Described[], own: readonly number[]): { verdicts: Verdict[]; evidence: Evidence[] } {
  const ownLines = own.flatMap((at) => lines[at] ?? []);
  const profile: Profile = profileArticle(
    ownLines.map(({ facts }) => facts),
    ownLines.map(({ learned }) => learned),
    ownLines.map(({ signs }) => signs),
  );
  const isOwn = new Set(own);
  const evidence = lines.map((line, at) => weighLine(line, profile, isOwn.has(at)));
  const spoken = lines.map((_, at) => at).filter((at) => !lines[at]?.facts.blank);
  const afterBlank = own.filter((at) => at > 0 && lines[at - 1]?.facts.blank).length;
  const blankSeparated = own.length > 1 && afterBlank >= (own.length - 1) * 0.5;
  const runs = decode(
    spoken.map((at) => evidence[at]?.total ?? 0),
    spoken.map((at, place) => blankSeparated && place > 0 && at > (spoken[place - 1] ?? 0) + 1),
    { enter: 8, leave: 7, atBlank: 5 },
  );
  const verdicts = runs.flatMap(({ from, to }) => {
    const run: Run = { from: spoken[from] ?? 0, to: spoken[to] ?? 0 };
    return judgeRun(run, lines, evidence, to === spoken.length - 1) ?? [];
  });
  return { verdicts, evidence };
}
