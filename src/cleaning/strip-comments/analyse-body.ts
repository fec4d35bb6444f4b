import { type AnalysedLine, analyseLines } from "./analyse-lines.ts";
import { newLexicon } from "./lexicon.ts";
import type { LineWeights } from "./line-score.ts";

/** A body, analysed before its lines are labelled. */
export interface Body {
  readonly lines: readonly AnalysedLine[];
  /** Indices of the non-blank lines, and these lines. */
  readonly lineOfRow: readonly number[];
  readonly own: readonly AnalysedLine[];
  /** The article's title, as a line. */
  readonly title: readonly AnalysedLine[];
  /** The number of distinct words in lines and title; each word has a number below it. */
  readonly wordCount: number;
}

/** Analyses the lines of a body and its title, which share a lexicon. */
export function analyseBody(texts: readonly string[], title: string, weights: LineWeights): Body {
  const lexicon = newLexicon(texts.reduce((sum, text) => sum + text.length, title.length));
  const lines = analyseLines(texts, lexicon, weights);
  const lineOfRow: number[] = [];
  lines.forEach(({ facts }, at) => {
    if (!facts.blank) lineOfRow.push(at);
  });
  return {
    lines,
    lineOfRow,
    own: lines.filter(({ facts }) => !facts.blank),
    title: title === "" ? [] : analyseLines([title], lexicon, weights),
    wordCount: lexicon.size,
  };
}
