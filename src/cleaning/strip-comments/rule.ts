import { fingerprint } from "./fingerprint.ts";

/** A curator's rule for a run of lines, which overrides the filter. */
export interface LineRule {
  /** First and last line of the run: 1-based, in the body, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The fingerprint of those lines when the curator read them. */
  readonly fingerprint: string;
}

/**
 * A rule that no longer fits the body, because the seed was edited. It is not applied, and the caller must report it.
 */
export interface Unmatched {
  readonly action: "keep" | "cut";
  readonly rule: LineRule;
  /** The present fingerprint of those lines; undefined if the body is too short. */
  readonly found: string | undefined;
}

/** Parses a rule as reports print it, "59-218 4f08a408"; undefined for anything else. */
export function parseRule(text: string): LineRule | undefined {
  const found = /^\s{0,9}(\d{1,7})(?:-(\d{1,7}))? ([0-9a-f]{8})\s{0,9}$/.exec(text);
  const [, from, to, print] = found ?? [];
  if (from === undefined || print === undefined) return undefined;
  const rule = { from: Number(from), to: Number(to ?? from), fingerprint: print };
  return rule.from >= 1 && rule.to >= rule.from ? rule : undefined;
}

/** A rule as a sidecar holds it. */
export function printRule({ from, to, fingerprint: print }: LineRule): string {
  return `${from === to ? from : `${from}-${to}`} ${print}`;
}

/** The present fingerprint of a rule's lines; undefined if the body is too short. */
export function fingerprintOf({ from, to }: LineRule, texts: readonly string[]): string | undefined {
  return to > texts.length ? undefined : fingerprint(texts.slice(from - 1, to));
}
