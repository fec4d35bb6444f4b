import { analyseLines, type Described } from "./analyse-lines.ts";
import { newLexicon } from "./lexicon.ts";
import type { LineWeights } from "./line-score.ts";

/** All that is known of a body before its lines are labelled. */
export interface Body {
  readonly lines: readonly Described[];
  /** The places of the lines that are not blank, and these lines. */
  readonly spoken: readonly number[];
  readonly own: readonly Described[];
  /** The title of the article, as a line. */
  readonly title: readonly Described[];
  /** How many different words lines and title have; the number of each is below. */
  readonly wordCount: number;
}

/** Describes the lines of a body and its title, which share their words. */
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
