import type { Unmatched } from "./rule.ts";

/** A run of whole lines that the filter removes from a body, or would remove with a little more evidence. */
export interface Cut {
  /** First line of the run: 1-based, in the body. */
  readonly from: number;
  /** Last line of the run, inclusive. */
  readonly to: number;
  /** Why it is removed: as comment spam, or as a section of genuine comments. */
  readonly kind: "spam" | "comments";
  /** The evidence in a curator's words, strongest first; at least one. */
  readonly reasons: readonly string[];
  /** A hash of the run's text. With the line numbers it makes the rule that overrules this cut. */
  readonly fingerprint: string;
}

/** What a cut removes, as curators read it. */
export const CUT_KINDS = { spam: "comment spam", comments: "reader comments" } as const satisfies Record<
  Cut["kind"],
  string
>;

/** The rest of a body, and a full account of what was removed. */
export interface StripResult {
  /** The body without the removed lines. Kept lines are unchanged, byte for byte. */
  readonly kept: string;
  /** The cuts, in the order of the body. They do not overlap. */
  readonly removed: readonly Cut[];
  /** Runs that look like spam, but with too little evidence to cut. */
  readonly suspicious: readonly Cut[];
  /** Lines that were not read, because the body is longer than any page of comments. They are kept. */
  readonly unreadLines: number;
  /** The curator's rules that no longer fit the text. They were not applied. */
  readonly unmatched: readonly Unmatched[];
}
