import { type Described, describeLines } from "./describe-lines.ts";
import { newLexicon } from "./lexicon.ts";

/** All that is known of a body before any run is weighed. */
export interface Body {
  readonly lines: readonly Described[];
  /** The title of the article, as a line. */
  readonly title: readonly Described[];
  /** How many different words lines and title have; the number of each is below. */
  readonly wordCount: number;
}

/** Describes the lines of a body and its title, which share their words. */
export function describeBody(texts: readonly string[], title = ""): Body {
  const lexicon = newLexicon(texts.reduce((sum, text) => sum + text.length, title.length));
  const lines = describeLines(texts, lexicon);
  return { lines, title: describeLines([title], lexicon), wordCount: lexicon.size };
}
