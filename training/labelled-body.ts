export { ARTICLE, COMMENT, SPAM } from "../src/cleaning/strip-comments/network.ts";

/** Label of a blank line, which has no class. */
export const BLANK = 255;

/** A body with labelled lines, for training or testing. */
export interface LabelledBody {
  readonly id: string;
  /** The sources of all its texts, as "owner/repo". A body is left out together with any of them. */
  readonly sources: readonly string[];
  readonly language: string;
  readonly kind: string;
  readonly lines: readonly string[];
  /** One label per line. */
  readonly labels: Uint8Array;
}
