import { articleBody } from "./compose/article-body.ts";
import { composeBodies } from "./compose/compose-bodies.ts";
import { type Corpus, foldOf, isUntouched, loadCases, loadCorpus, pickSources } from "./corpus.ts";
import { hardNegatives } from "./hard-negatives.ts";
import type { LabelledBody } from "./labelled-body.ts";
import type { Half, Halves } from "./learn.ts";

/** How many bodies are composed for each half of the sources. */
export interface Amounts {
  readonly composed: number;
  /** Articles as they stand. */
  readonly clean: number;
  readonly hard: number;
}

export const AMOUNTS: Amounts = { composed: 8000, clean: 4000, hard: 2500 };

/** All that can be learned from: texts to compose bodies of, and bodies labelled by hand. */
export interface Data {
  readonly corpus: Corpus;
  readonly cases: readonly LabelledBody[];
}

/** Reads folders of gathered text, and folders of labelled cases. */
export function loadData(texts: readonly string[], cases: readonly string[]): Data {
  const corpora = texts.map(loadCorpus);
  return {
    corpus: {
      articles: corpora.flatMap(({ articles }) => articles),
      comments: corpora.flatMap(({ comments }) => comments),
      spam: corpora.flatMap(({ spam }) => spam),
    },
    cases: cases.flatMap(loadCases),
  };
}

/**
 * Tells for each source in which fold it is left out: all sources of labelled bodies in the first, so that models know none;
 * or with `spread` in any, and then the few bodies that are made of sources of several folds are neither learned nor scored.
 */
export function foldsOf({ cases }: Data, folds: number, spread: boolean): (source: string) => number {
  const tied = new Set(spread ? [] : cases.flatMap(({ sources }) => sources));
  return (source) => (tied.has(source) ? 0 : foldOf(source, folds));
}

/** Composes what is learned from: two halves without a common source, of the sources that a test accepts. */
export function halvesOf({ corpus, cases }: Data, accepts: (source: string) => boolean, amounts: Amounts): Halves {
  const half = (number: number): Half => {
    const own = pickSources(corpus, (source) => accepts(source) && halfOf(source) === number);
    const clean = cleanBodies(own, amounts.clean);
    const taken = new Set(clean.map(({ lines }) => lines.join("\n")));
    return {
      bodies: [
        ...composeBodies(own, amounts.composed, 100 + number),
        ...clean,
        ...hardNegatives(amounts.hard, 200 + number, own),
        // Natural bodies are few and count more.
        ...cases
          .filter(({ sources }) => sources.every(accepts) && halfOf(sources[0] ?? "") === number)
          .flatMap((body) => [body, body]),
      ],
      spare: cleanBodies(own, Number.POSITIVE_INFINITY).filter(({ lines }) => !taken.has(lines.join("\n"))),
    };
  };
  return [half(0), half(1)];
}

/** Bodies to measure by, of the sources that a test accepts. */
export function bodiesToMeasure(
  { corpus, cases }: Data,
  accepts: (source: string) => boolean,
): { readonly cases: LabelledBody[]; readonly clean: LabelledBody[]; readonly composed: LabelledBody[] } {
  const own = pickSources(corpus, accepts);
  return {
    cases: cases.filter(({ sources }) => sources.every(accepts)),
    clean: cleanBodies(own, Number.POSITIVE_INFINITY),
    composed: composeBodies(own, 1000, 999),
  };
}

/** A source that nothing is learned from and nothing chosen by. */
export { isUntouched };

function halfOf(source: string): number {
  return foldOf(`half ${source}`, 2);
}

/** Articles that nobody altered, evenly taken of all. */
function cleanBodies({ articles }: Corpus, most: number): LabelledBody[] {
  const whole = articles.filter(({ derived }) => derived === undefined);
  const step = Math.max(1, whole.length / most);
  return Array.from({ length: Math.min(most, whole.length) }, (_, at) => whole[Math.floor(at * step)])
    .filter((item) => item !== undefined)
    .map((item, at) => articleBody(item, `article-${at}`));
}
