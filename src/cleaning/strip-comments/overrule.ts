import type { Cut } from "./cut.ts";
import { fingerprint } from "./fingerprint.ts";
import { fingerprintOf, type Rule, type Unmatched } from "./rule.ts";

/** The cuts after the curator has spoken, and the rules that no longer fit the text. */
export interface Overruled {
  readonly removed: readonly Cut[];
  /** The rules that keep lines, where they fit the text. */
  readonly kept: readonly Rule[];
  readonly unmatched: readonly Unmatched[];
}

/** The reason for what a rule cuts. */
export const RULED = "a rule in the sidecar says so";

/** Lets a curator's rules win over the filter; where a line is both kept and cut by rule, it is kept. */
export function overrule(
  removed: readonly Cut[],
  texts: readonly string[],
  keep: readonly Rule[],
  cut: readonly Rule[],
): Overruled {
  if (keep.length === 0 && cut.length === 0) return { removed, kept: [], unmatched: [] };
  const unmatched: Unmatched[] = [];
  const fits = (action: "keep" | "cut") => (rule: Rule) => {
    const found = fingerprintOf(rule, texts);
    if (found === rule.fingerprint) return true;
    unmatched.push({ action, rule, found });
    return false;
  };
  const kept = keep.filter(fits("keep"));
  const ruled = cut.filter(fits("cut")).map((rule): Cut => ({ ...rule, kind: "spam", reasons: [RULED] }));
  // A line belongs to the curator's cut before the filter's, and to no cut where the curator keeps it.
  const owner: (Cut | undefined)[] = new Array(texts.length + 1);
  for (const one of [...removed, ...ruled]) owner.fill(one, one.from, one.to + 1);
  for (const { from, to } of kept) owner.fill(undefined, from, to + 1);
  const left: Cut[] = [];
  for (let from = 1; from <= texts.length; from++) {
    const one = owner[from];
    if (one === undefined) continue;
    let to = from;
    while (to < texts.length && owner[to + 1] === one) to++;
    left.push({ ...one, from, to, fingerprint: fingerprint(texts.slice(from - 1, to)) });
    from = to;
  }
  return { removed: left, kept, unmatched };
}
