import { analyseLines, type Described } from "./analyse-lines.ts";
import { newLexicon } from "./lexicon.ts";
import type { LineWeights } from "./line-score.ts";

/** A body, analysed before its lines are labelled. */
export interface Body {
  readonly lines: readonly Described[];
  /** Indices of the non-blank lines, and these lines. */
  readonly spoken: readonly number[];
  readonly own: readonly Described[];
  /** The article's title, as a line. */
  readonly title: readonly Described[];
  /** The number of distinct words in lines and title; each word has a number below it. */
  readonly wordCount: number;
}

/** Analyses the lines of a body and its title, which share a lexicon. */
export function analyseBody(texts: readonly string[], title: string, weights: LineWeights): Body {
  const lexicon = newLexicon(texts.reduce((sum, text) => sum + text.length, title.length));
  const lines = analyseLines(texts, lexicon, weights);
  const spoken: number[] = [];
  lines.forEach(({ facts }, at) => {
    if (!facts.blank) spoken.push(at);
  });
  return {
    lines,
    spoken,
    own: lines.filter(({ facts }) => !facts.blank),
    title: title === "" ? [] : analyseLines([title], lexicon, weights),
    wordCount: lexicon.size,
  };
}
