import type { Body } from "./analyse-body.ts";
import type { AnalysedLine } from "./analyse-lines.ts";
import type { Run } from "./find-runs.ts";
import { FILTER_LANGUAGES } from "./languages.ts";
import { foreignShare, type Opening, openingOf, otherLanguage } from "./line-features.ts";
import { SCRIPTS } from "./scripts.ts";
import { SIGN_NAMES, SIGNS } from "./signs.ts";

/** More would hide the strong ones. */
const MAX_REASONS = 4;
/** The line score from which a line by itself reads like a comment or spam. */
const READS_LIKE = 1;
/** The shares of its letters, and of its words, from which a line is in another script or language. */
const ANOTHER = { script: 0.5, language: 0.15 };

/**
 * Makes a function that explains in a curator's words why a run is cut, with the reason that most lines show first.
 * `from` and `to` count non-blank lines. Gives at least one reason. What concerns the whole body is computed once,
 * since a text may have thousands of runs.
 */
export function runExplainer({ own }: Pick<Body, "own">): (run: Run) => string[] {
  const opening = openingOf(own);
  const heading = own.findIndex(({ furniture }) => furniture === "heading");
  return ({ from, to, kind }) => {
    const reasons = reasonsFor(own.slice(from, to + 1), kind, opening);
    if (heading !== -1 && heading <= from) return [...reasons, "stands below a heading of comments"];
    if (reasons.length > 0) return reasons;
    return [kind === "spam" ? "stands and reads like comment spam" : "stands and reads like readers' comments"];
  };
}

function reasonsFor(run: readonly AnalysedLine[], kind: Run["kind"], opening: Opening): string[] {
  const says = (what: string, shows: (line: AnalysedLine) => boolean) => {
    const lines = run.filter(shows).length;
    return { lines, says: run.length === 1 ? ofOne(what) : `${lines} of ${run.length} lines ${what}` };
  };
  const isForeign = ({ facts }: AnalysedLine) => foreignShare(facts, opening) > ANOTHER.script;
  const speaksOther = ({ words }: AnalysedLine) => otherLanguage(words, opening) > ANOTHER.language;
  const script = commonest(run.filter(isForeign).map(({ facts }) => SCRIPTS[largest(facts.letters)]));
  const language = commonest(run.filter(speaksOther).map(({ words }) => FILTER_LANGUAGES[words.language]));
  const reasons = [
    says(`are in a script the article does not use (mostly ${script})`, isForeign),
    says(`are in a language the article does not use (mostly ${language})`, speaksOther),
    says(
      kind === "spam" ? "read like comment spam" : "read like readers' comments",
      ({ score }) => (kind === "spam" ? score.spam : Math.max(score.comment, score.spam)) >= READS_LIKE,
    ),
    says("name a commenter or a date", ({ furniture }) => ["says", "stamp", "date"].includes(furniture ?? "")),
    says("hold a reply button", ({ furniture }) => furniture === "reply"),
    ...(kind === "spam" ? SIGN_NAMES : []).map((name) => says(SIGNS[name], ({ signs }) => signs.includes(name))),
  ];
  const shown = reasons.filter(({ lines }) => lines > 0).toSorted((a, b) => b.lines - a.lines);
  return shown.map((reason) => reason.says).slice(0, MAX_REASONS);
}

/** Verbs whose singular is not formed with an s. */
const OF_ONE: Readonly<Record<string, string>> = { are: "is", carry: "carries", mix: "mixes" };

/** Turns a statement about several lines into one about a single line: "reads like comment spam". */
function ofOne(what: string): string {
  return what.replace(/^\w{1,20}|\bend\b/g, (verb) => OF_ONE[verb] ?? `${verb}s`);
}

/** The most frequent value, the first of equals; undefined for an empty list. */
function commonest<T>(found: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function largest(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}
