import { count } from "../lib/count.ts";
import { Bars } from "../views/bars.tsx";

const MAX_BARS = 20;

/** A range of heats, `from` and `to` inclusive, with the number of articles in it. */
export interface HeatSpan {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Divides heats into at most twenty equal ranges, whose width is 1, 2 or 5 times a power of ten. */
export function spansOf(heats: readonly number[]): HeatSpan[] {
  if (heats.length === 0) return [];
  const least = heats.reduce((one, other) => Math.min(one, other));
  const most = heats.reduce((one, other) => Math.max(one, other));
  const width = readableWidth((most - least + 1) / MAX_BARS);
  const first = Math.floor(least / width);
  const spans = Array.from({ length: Math.floor(most / width) - first + 1 }, (_, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width - 1,
    count: 0,
  }));
  for (const heat of heats) {
    const span = spans[Math.floor(heat / width) - first];
    if (span !== undefined) span.count++;
  }
  return spans;
}

function readableWidth(least: number): number {
  for (let power = 10; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (power * factor > least) return power * factor;
  }
}

/** A histogram of heat, coolest first. Renders nothing for a single range. */
export function HeatBars({ heats }: { heats: readonly number[] }) {
  const spans = spansOf(heats);
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const most = spans.reduce((best, other) => (other.count > best.count ? other : best));
  const named = ({ from, to }: HeatSpan) => `${from} to ${to}`;
  return (
    <Bars
      bars={spans.map((span, at) => ({ at, count: span.count }))}
      places={spans.length}
      ends={[String(first.from), String(last.to)]}
      label={`Articles by heat from ${first.from} to ${last.to}: at most ${most.count}, from ${named(most)}.`}
      caption={`Articles by heat; the most are ${count(most.count, "article")} from ${named(most)}.`}
    />
  );
}
