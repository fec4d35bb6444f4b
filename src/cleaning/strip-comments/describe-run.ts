import type { Run } from "./decode.ts";
import type { Described } from "./describe-lines.ts";
import type { Evidence } from "./evidence.ts";
import { LANGUAGES } from "./languages.ts";
import { SCRIPTS } from "./scripts.ts";
import { SIGNS, type SignName } from "./signs.ts";

/** Reasons given; more would hide the strong ones. */
const MOST_REASONS = 4;

/** Says in a curator's words why a run looks like spam, strongest reason first. */
export function describeRun({ from, to }: Run, lines: readonly Described[], evidence: readonly Evidence[]): string[] {
  const counts = new Map<SignName, number>();
  const scripts = new Map<string, number>();
  const languages = new Map<string, number>();
  let spoken = 0;
  let learned = 0;
  for (let at = from; at <= to; at++) {
    const line = lines[at];
    const own = evidence[at];
    if (line === undefined || own === undefined || line.facts.blank) continue;
    spoken++;
    if (own.families.learned >= 1) learned++;
    for (const sign of own.signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    if (own.signs.includes("otherScript")) add(scripts, SCRIPTS[largest(line.facts.letters)] ?? "");
    if (own.signs.includes("otherLanguage")) add(languages, LANGUAGES[largest(line.words.little)] ?? "");
  }
  const reasons = [...counts].map(([sign, count]) => ({
    weight: count * SIGNS[sign].weight,
    says: `${count} of ${spoken} lines ${SIGNS[sign].says}${sign === "otherScript" ? nameMost(scripts) : sign === "otherLanguage" ? nameMost(languages) : ""}`,
  }));
  if (learned > 0) reasons.push({ weight: learned * 2, says: `${learned} of ${spoken} lines read like comment spam` });
  return reasons
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ says }) => says);
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The name counted most, in brackets; the first of equals. */
function nameMost(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first === undefined ? "" : ` (mostly ${first[0]})`;
}

function largest(counts: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < counts.length; at++) if ((counts[at] ?? 0) > (counts[best] ?? 0)) best = at;
  return best;
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
