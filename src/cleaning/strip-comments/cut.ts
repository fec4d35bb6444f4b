import type { Unmatched } from "./rule.ts";

/** A run of whole lines that the filter takes out of a body, or would have with a little more evidence. */
export interface Cut {
  /** First line of the run: 1-based, counted in the body. */
  readonly from: number;
  /** Last line of the run, inclusive. */
  readonly to: number;
  /** Why the run goes: comment spam, or a section of genuine reader comments. */
  readonly kind: "spam" | "comments";
  /** The evidence in a curator's words, strongest first; at least one. */
  readonly reasons: readonly string[];
  /** Stands for the text of the run; with the line numbers it makes the rule that overrules this cut. */
  readonly fingerprint: string;
}

/** What is left of a body, and an audit of what went: nothing is removed in silence. */
export interface Stripping {
  /** The body without the removed lines. Every kept line is byte for byte as it was. */
  readonly kept: string;
  /** What was cut, in the order of the body; runs do not overlap. */
  readonly removed: readonly Cut[];
  /** Runs that looked like spam but were kept for want of evidence. */
  readonly suspicious: readonly Cut[];
  /** How many lines nobody looked at, because the body has more than any page of comments; they were kept. */
  readonly passedOver: number;
  /** The curator's rules that do not fit the text any more; they were not followed. */
  readonly unmatched: readonly Unmatched[];
}
