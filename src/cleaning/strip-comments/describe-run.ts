import type { Body } from "./describe-body.ts";
import { type Described, headSize } from "./describe-lines.ts";
import type { Run } from "./find-runs.ts";
import { LANGUAGES } from "./languages.ts";
import { SCRIPTS } from "./scripts.ts";
import { SIGN_NAMES, SIGNS } from "./signs.ts";

/** Reasons given; more would hide the strong ones. */
const MOST_REASONS = 4;
/** A line score from which on a line reads like a comment or spam by itself. */
const READS_LIKE = 1;

/**
 * Makes what says in a curator's words why a run of spoken lines goes, the reason that most lines show first. `from` and
 * `to` count spoken lines. At least one reason is given. What is asked of the body as a whole is found once: a text may
 * have thousands of runs.
 */
export function runDescriber({ own }: Pick<Body, "own">): (run: Run) => string[] {
  const article = articleOf(own.slice(0, headSize(own.length)));
  const heading = own.findIndex(({ furniture }) => furniture === "heading");
  return ({ from, to, kind }) => {
    const reasons = reasonsFor(own.slice(from, to + 1), kind, article);
    if (heading !== -1 && heading <= from) return [...reasons, "stands below a heading of comments"];
    if (reasons.length > 0) return reasons;
    return [kind === "spam" ? "stands and reads like comment spam" : "stands and reads like readers' comments"];
  };
}

/** How many letters and little words of each kind the head of the body has. */
interface Article {
  readonly scripts: readonly number[];
  readonly languages: readonly number[];
}

function articleOf(head: readonly Described[]): Article {
  return {
    scripts: sumsOf(
      head.map(({ facts }) => facts.letters),
      SCRIPTS.length,
    ),
    languages: sumsOf(
      head.map(({ words }) => words.little),
      LANGUAGES.length,
    ),
  };
}

function reasonsFor(run: readonly Described[], kind: Run["kind"], { scripts, languages }: Article): string[] {
  const count = (shows: (line: Described) => boolean) => run.filter(shows).length;
  const foreign = mostly(
    run.map((line) => foreignScript(line, scripts)),
    SCRIPTS,
  );
  const language = mostly(
    run.map((line) => foreignLanguage(line, languages)),
    LANGUAGES,
  );
  const says = (lines: number, what: string) => ({
    lines,
    says: run.length === 1 ? ofOne(what) : `${lines} of ${run.length} lines ${what}`,
  });
  const reasons = [
    says(foreign.count, `are in a script the article does not use (mostly ${foreign.name})`),
    says(language.count, `are in a language the article does not use (mostly ${language.name})`),
    says(
      count(({ score }) => (kind === "spam" ? score.spam : Math.max(score.comment, score.spam)) >= READS_LIKE),
      kind === "spam" ? "read like comment spam" : "read like readers' comments",
    ),
    says(
      count(({ furniture }) => furniture === "says" || furniture === "stamp" || furniture === "date"),
      "name a commenter or a date",
    ),
    says(
      count(({ furniture }) => furniture === "reply"),
      "hold a reply button",
    ),
    ...(kind === "spam"
      ? SIGN_NAMES.map((name) =>
          says(
            count(({ signs }) => signs.includes(name)),
            SIGNS[name],
          ),
        )
      : []),
  ];
  const shown = reasons.filter(({ lines }) => lines > 0).toSorted((a, b) => b.lines - a.lines);
  return shown.map((reason) => reason.says).slice(0, MOST_REASONS);
}

/** Verbs that take more than an s. */
const OF_ONE: Readonly<Record<string, string>> = { are: "is", carry: "carries", mix: "mixes" };

/** "reads like comment spam", of what is said of several lines. */
function ofOne(what: string): string {
  return what.replace(/^\w{1,20}|\bend\b/g, (verb) => OF_ONE[verb] ?? `${verb}s`);
}

/** The script of most of a line's letters, where the head of the body hardly uses it; 0 for none. */
function foreignScript({ facts: { letters, letterCount } }: Described, sums: readonly number[]): number {
  const most = largest(letters);
  if (letterCount < 4 || most <= 1 || (letters[most] ?? 0) * 2 < letterCount) return 0;
  const all = sums.reduce((sum, own) => sum + own, 0);
  return (sums[most] ?? 0) < all * 0.04 ? most : 0;
}

/** The place, from 1, of a language that the line speaks and the head does not; 0 for none. */
function foreignLanguage({ words }: Described, sums: readonly number[]): number {
  const spoken = words.language;
  const count = words.little[spoken] ?? 0;
  if (words.looked < 5 || count < 3 || count < words.looked * 0.2) return 0;
  return (sums[spoken] ?? 0) < Math.max(...sums) * 0.4 ? spoken + 1 : 0;
}

function sumsOf(rows: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

/** How many of these are not 0, and the name of the one that most are. Languages count from 1, scripts have "no script" at 0. */
function mostly(found: readonly number[], names: readonly string[]): { readonly count: number; readonly name: string } {
  const counts = new Map<number, number>();
  for (const one of found) if (one > 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [top] = [...counts].toSorted(([, a], [, b]) => b - a);
  const shift = names[0] === SCRIPTS[0] ? 0 : 1;
  return { count: found.filter((one) => one > 0).length, name: names[(top?.[0] ?? 0) - shift] ?? "" };
}

function largest(counts: readonly number[]): number {
  return counts.reduce((best, value, at) => (value > (counts[best] ?? 0) ? at : best), 0);
}
