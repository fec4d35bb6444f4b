import type { Run } from "./decode.ts";
import type { Described } from "./describe-lines.ts";
import type { Evidence } from "./evidence.ts";
import type { Settings } from "./settings.ts";
import { type Family, SIGNS } from "./signs.ts";

/** Independent families that must speak, and how much each must say to count. */
const FAMILIES = 2;
const FAMILY_SPEAKS = { tail: 1.4, island: 2 };
/** Lines at the very end that may speak for nothing and the run before them still be a tail. */
const AFTERWORD = 3;
/** A tail of nothing but fluent praise has no second family; it goes only where line after line is known for spam. */
const FLUENT = { lines: 5, each: 1.4 };

/** A run after the veto: where it is, and whether what it shows is enough to cut it. */
export interface Verdict {
  readonly run: Run;
  readonly cut: boolean;
}

/** Narrows a run to lines that speak for themselves and decides whether it may be cut. */
export function judgeRun(
  run: Run,
  lines: readonly Described[],
  evidence: readonly Evidence[],
  reachesEnd: boolean,
  settings: Settings,
): Verdict | undefined {
  const narrowed = narrow(run, lines, evidence, reachesEnd);
  if (narrowed === undefined) return undefined;
  const isTail = reachesEnd && countSpoken(lines, { from: narrowed.to + 1, to: run.to }) <= AFTERWORD;
  const sums: Record<Family, number> = { learned: 0, structure: 0, shift: 0, repetition: 0 };
  let total = 0;
  let hard = 0;
  for (let at = narrowed.from; at <= narrowed.to; at++) {
    const own = evidence[at];
    if (own === undefined) continue;
    total += own.total;
    sums.learned += own.families.learned;
    sums.structure += own.families.structure;
    // That a line shares no word with the article is too common in articles to be a family of its own.
    sums.shift += own.families.shift - (own.signs.includes("strangeWords") ? SIGNS.strangeWords.weight : 0);
    sums.repetition += own.families.repetition;
    if (own.hard) hard++;
  }
  const speaking = [sums.learned, sums.structure, sums.shift, sums.repetition].filter(
    (sum) => sum >= (isTail ? FAMILY_SPEAKS.tail : FAMILY_SPEAKS.island),
  ).length;
  const spoken = countSpoken(lines, narrowed);
  const fluent = isTail && spoken >= FLUENT.lines && sums.learned >= FLUENT.each * spoken;
  const enough = speaking >= FAMILIES || (hard > 0 && isTail) || fluent;
  return { run: narrowed, cut: total >= (isTail ? settings.tail : settings.island) && enough };
}

function countSpoken(lines: readonly Described[], { from, to }: Run): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (!lines[at]?.facts.blank) count++;
  return count;
}

/** Takes off lines at either end of a run that show nothing by themselves: they may be the article's. */
function narrow(
  { from, to }: Run,
  lines: readonly Described[],
  evidence: readonly Evidence[],
  reachesEnd: boolean,
): Run | undefined {
  let first = from + weakestPrefix(evidence.slice(from, to + 1));
  while (first <= to && !speaks(evidence[first])) first++;
  if (first > to) return undefined;
  first = reachBack(first, from, evidence);
  while (first > from && isFurnitureAbove(lines, first - 1)) first--;
  let last = to - weakestPrefix(evidence.slice(first, to + 1).reverse());
  const mustSpeak = !reachesEnd || last < to;
  while (last > first && (lines[last]?.facts.blank || (mustSpeak && !speaks(evidence[last])))) last--;
  return { from: first, to: last };
}

/** Lines above the start of a run that may still be of it, and what one must show to draw the start up to itself. */
const REACH = 12;
const DRAWS = 3;
/** A line that speaks for the article this much ends the search for more spam above it. */
const STOPS = -1.6;

/** Moves the start of a run up to a line that is plainly spam, past lines that say little either way. */
function reachBack(first: number, from: number, evidence: readonly Evidence[]): number {
  let start = first;
  for (let at = first - 1; at >= Math.max(from, first - REACH); at--) {
    const own = evidence[at];
    if (own === undefined || own.total <= STOPS) break;
    const foreign = own.families.structure + own.families.shift - (own.signs.includes("wrapped") ? 1 : 0);
    if (own.total >= DRAWS && foreign >= 2) start = at;
  }
  return start;
}

/** What a line without a hard sign must show to be worth having at the edge of a run. */
const EDGE_PRICE = 0.7;

/** How many lines at the start of a run show, taken together, less than they should: those before the spam begins. */
function weakestPrefix(evidence: readonly Evidence[]): number {
  let sum = 0;
  let least = 0;
  let length = 0;
  evidence.forEach(({ total, hard, silent }, at) => {
    if (silent) return;
    const worth = hard ? total : total - EDGE_PRICE;
    sum += worth < 0 ? 2 * worth : worth;
    if (sum < least) {
      least = sum;
      length = at + 1;
    }
  });
  return length;
}

/** Least evidence of a line at which a run may begin. */
const BEGINS = 2;

function speaks(evidence: Evidence | undefined): boolean {
  return (
    evidence !== undefined &&
    evidence.total >= BEGINS &&
    (evidence.hard || evidence.families.learned > 0 || evidence.families.structure + evidence.families.repetition > 1)
  );
}

function isFurnitureAbove(lines: readonly Described[], at: number): boolean {
  const furniture = lines[at]?.furniture;
  return furniture === "says" || furniture === "date" || furniture === "stamp";
}
