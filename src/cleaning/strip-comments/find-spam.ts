import { decode, type Run } from "./decode.ts";
import type { Body } from "./describe-body.ts";
import type { Described } from "./describe-lines.ts";
import { type Evidence, nameShift, weighLine } from "./evidence.ts";
import { judgeRun, type Verdict } from "./judge.ts";
import { type Profile, profileArticle } from "./profile.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** What the search for spam found: runs, each cut or doubted, and the evidence of every line. */
export interface Findings {
  readonly verdicts: readonly Verdict[];
  readonly evidence: readonly Evidence[];
}

/** Share of a body's lines above which nothing is cut: then it is the text, not a tail, that looks like spam. */
const NEARLY_ALL = 0.95;
/** A kept line with this much evidence against it is no witness to what the article is like. */
const DOUBTFUL = 1;

/** Finds spam twice: first against the head of the body, then against all that the first pass leaves beyond doubt. */
export function findSpam(body: Body, settings: Settings = defaultSettings): Findings {
  const { lines } = body;
  const spoken = lines.map((_, at) => at).filter((at) => !lines[at]?.facts.blank);
  const head = headOf(body, spoken);
  const profile = profileLines(body, head);
  const first = weighAll(lines, spoken, head, profile, settings);
  if (!first.verdicts.some(({ cut }) => cut)) return first;
  const left = leftBy(first, spoken, lines.length);
  if (left.length < spoken.length * (1 - NEARLY_ALL)) return spare(first);
  const isWitness = (at: number) => {
    const line = lines[at];
    if (line === undefined || (first.evidence[at]?.total ?? 0) >= DOUBTFUL) return false;
    const shift = nameShift(line, profile);
    return shift !== "otherScript" && shift !== "otherLanguage";
  };
  const witnesses = left.filter(isWitness);
  const own = witnesses.length > 0 ? witnesses : left;
  const second = weighAll(lines, spoken, own, profileLines(body, own), settings);
  return leftBy(second, spoken, lines.length).length < spoken.length * (1 - NEARLY_ALL) ? spare(second) : second;
}

/** Keeps everything and leaves the doubts. */
function spare({ verdicts, evidence }: Findings): Findings {
  return { verdicts: verdicts.map(({ run }) => ({ run, cut: false })), evidence };
}

/** The spoken lines that the cuts leave. */
function leftBy({ verdicts }: Findings, spoken: readonly number[], size: number): number[] {
  const gone = new Uint8Array(size);
  for (const { cut, run } of verdicts) if (cut) gone.fill(1, run.from, run.to + 1);
  return spoken.filter((at) => gone[at] === 0);
}

/** The lines at the top that are taken for the article's at first: a fifth of the body, in the script its first lines are in. */
function headOf(body: Body, spoken: readonly number[]): number[] {
  const { lines } = body;
  const wanted = Math.max(3, Math.min(80, Math.ceil(spoken.length * 0.2)));
  const start = profileLines({ ...body, title: [] }, spoken.slice(0, 2));
  return spoken.slice(0, wanted).filter((at, place) => {
    const line = lines[at];
    return (
      line !== undefined &&
      (place < 2 || (nameShift(line, start) !== "otherScript" && !line.signs.includes("forumCode")))
    );
  });
}

function profileLines({ lines, title, wordCount }: Body, places: readonly number[]): Profile {
  return profileArticle(
    places.flatMap((at) => lines[at] ?? []),
    places,
    title,
    wordCount,
  );
}

function weighAll(
  lines: readonly Described[],
  spoken: readonly number[],
  own: readonly number[],
  profile: Profile,
  settings: Settings,
): Findings {
  const evidence = lines.map((line, at) => weighLine(line, profile, at, settings.without));
  const afterBlank = own.filter((at) => at > 0 && lines[at - 1]?.facts.blank).length;
  const blankSeparated = own.length > 1 && afterBlank >= (own.length - 1) * 0.5;
  const runs = decode(
    spoken.map((at) => evidence[at]?.total ?? 0),
    spoken.map((at, place) => blankSeparated && place > 0 && at > (spoken[place - 1] ?? 0) + 1),
    settings,
  );
  const verdicts = runs.flatMap(({ from, to }) => {
    const run: Run = { from: spoken[from] ?? 0, to: spoken[to] ?? 0 };
    return judgeRun(run, lines, evidence, to === spoken.length - 1, settings) ?? [];
  });
  return { verdicts: addLoners(verdicts, evidence), evidence };
}

/** Adds, as doubts, the lines with a hard sign that no run took in: one line alone is not cut, but it is told. */
function addLoners(verdicts: readonly Verdict[], evidence: readonly Evidence[]): Verdict[] {
  const seen = new Uint8Array(evidence.length);
  for (const { run } of verdicts) seen.fill(1, run.from, run.to + 1);
  const loners = evidence.flatMap(({ hard }, at): Verdict[] =>
    hard && seen[at] === 0 ? [{ run: { from: at, to: at }, cut: false }] : [],
  );
  return loners.length === 0 ? [...verdicts] : [...verdicts, ...loners].toSorted((a, b) => a.run.from - b.run.from);
}
