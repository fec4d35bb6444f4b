import type { Cut } from "./cut.ts";
import { fingerprint } from "./fingerprint.ts";
import { fingerprintOf, type LineRule, type Unmatched } from "./rule.ts";

/** The cuts after the curator's rules, and the rules that no longer fit the text. */
export interface Overruled {
  readonly removed: readonly Cut[];
  /** The rules that keep lines and fit the text. */
  readonly kept: readonly LineRule[];
  readonly unmatched: readonly Unmatched[];
}

/** The reason given for a cut by rule. */
export const RULED = "a rule in the sidecar says so";

/** Applies a curator's rules to the filter's cuts. A line that is both kept and cut by rule is kept. */
export function overrule(
  removed: readonly Cut[],
  texts: readonly string[],
  keep: readonly LineRule[],
  cut: readonly LineRule[],
): Overruled {
  if (keep.length === 0 && cut.length === 0) return { removed, kept: [], unmatched: [] };
  const unmatched: Unmatched[] = [];
  const fits = (action: "keep" | "cut") => (rule: LineRule) => {
    const found = fingerprintOf(rule, texts);
    if (found === rule.fingerprint) return true;
    unmatched.push({ action, rule, found });
    return false;
  };
  const kept = keep.filter(fits("keep"));
  const ruled = cut.filter(fits("cut")).map((rule): Cut => ({ ...rule, kind: "spam", reasons: [RULED] }));
  // The cut of each line: the curator's before the filter's, and none where the curator keeps the line.
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
