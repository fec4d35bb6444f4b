import type { Run } from "./decode.ts";
import type { Described } from "./describe-lines.ts";
import type { Evidence } from "./evidence.ts";
import { SIGNS, type SignName } from "./signs.ts";

/** Says in a curator's words why a run looks like spam, strongest reason first. */
export function describeRun({ from, to }: Run, lines: readonly Described[], evidence: readonly Evidence[]): string[] {
  const counts = new Map<SignName, number>();
  let spoken = 0;
  let learned = 0;
  for (let at = from; at <= to; at++) {
    if (lines[at]?.facts.blank) continue;
    spoken++;
    const own = evidence[at];
    if (own === undefined) continue;
    if (own.families.learned >= 1) learned++;
    for (const sign of own.signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const reasons = [...counts].map(([sign, count]) => ({
    weight: count * SIGNS[sign].weight,
    says: `${count} of ${spoken} lines ${SIGNS[sign].says}`,
  }));
  if (learned > 0) reasons.push({ weight: learned * 2, says: `${learned} of ${spoken} lines read like comment spam` });
  return reasons
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map(({ says }) => says);
}

/** Says why a stretch is taken for a section of reader comments. */
export function describeSection({ from, to }: Run, lines: readonly Described[]): string[] {
  const seen = lines.slice(from, to + 1).map(({ furniture }) => furniture);
  const speakers = seen.filter(
    (furniture) => furniture === "says" || furniture === "stamp" || furniture === "date",
  ).length;
  const buttons = seen.filter((furniture) => furniture === "reply").length;
  const reasons = ["part of the section of reader comments under the article"];
  if (speakers > 0) reasons.push(`${speakers} lines name a commenter or a date`);
  if (buttons > 0) reasons.push(`${buttons} reply buttons`);
  return reasons;
}
