export { ARTICLE, COMMENT, SPAM } from "../src/cleaning/strip-comments/network.ts";

/** The label of a line that is blank, and therefore nobody's. */
export const BLANK = 255;

/** A body whose lines are labelled, to learn from or to measure by. */
export interface LabelledBody {
  readonly id: string;
  /** The sources of every text in it, as "owner/repo": a body is left out together with any of them. */
  readonly sources: readonly string[];
  readonly language: string;
  readonly kind: string;
  readonly lines: readonly string[];
  /** A label for each line. */
  readonly labels: Uint8Array;
}
