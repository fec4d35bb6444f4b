import { articleBody } from "./compose/article-body.ts";
import { composeBodies } from "./compose/compose-bodies.ts";
import { type Corpus, foldOf, isUntouched, loadCases, loadCorpus, pickSources } from "./corpus.ts";
import { hardNegatives } from "./hard-negatives.ts";
import type { LabelledBody } from "./labelled-body.ts";
import type { Half, Halves } from "./learn.ts";

/** Numbers of bodies composed for each half of the sources. */
export interface Amounts {
  readonly composed: number;
  /** Unmodified articles. */
  readonly clean: number;
  readonly hard: number;
}

export const AMOUNTS: Amounts = { composed: 8000, clean: 4000, hard: 2500 };

/** All training data: texts for composing bodies, and bodies labelled by hand. */
export interface Data {
  readonly corpus: Corpus;
  readonly cases: readonly LabelledBody[];
}

/** Loads folders of texts and of labelled cases. */
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
 * Returns a function that assigns sources to folds. All sources of labelled bodies are in the first fold, so that no measured
 * model has seen any. With `spread` they are in all folds; the few bodies from sources in several folds are then neither used for
 * training nor scored.
 */
export function foldsOf({ cases }: Data, folds: number, spread: boolean): (source: string) => number {
  const tied = new Set(spread ? [] : cases.flatMap(({ sources }) => sources));
  return (source) => (tied.has(source) ? 0 : foldOf(source, folds));
}

/** Composes the training set from accepted sources: two halves without a common source. */
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
        // Real bodies are few, so they count twice.
        ...cases
          .filter(({ sources }) => sources.every(accepts) && halfOf(sources[0] ?? "") === number)
          .flatMap((body) => [body, body]),
      ],
      spare: cleanBodies(own, Number.POSITIVE_INFINITY).filter(({ lines }) => !taken.has(lines.join("\n"))),
    };
  };
  return [half(0), half(1)];
}

/** Bodies from accepted sources for measuring. */
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

export { isUntouched };

function halfOf(source: string): number {
  return foldOf(`half ${source}`, 2);
}

/** Unmodified articles, sampled evenly. */
function cleanBodies({ articles }: Corpus, most: number): LabelledBody[] {
  const whole = articles.filter(({ derived }) => derived === undefined);
  const step = Math.max(1, whole.length / most);
  return Array.from({ length: Math.min(most, whole.length) }, (_, at) => whole[Math.floor(at * step)])
    .filter((item) => item !== undefined)
    .map((item, at) => articleBody(item, `article-${at}`));
}
