import { STEPS } from "./colours.ts";
import { drawSvg } from "./draw-svg.ts";

/** An outline as a path of SVG. Its lengths are so many to an em, and upward is more. */
export interface Outline {
  readonly path: string;
  readonly perEm: number;
  /** What it fills. */
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

/** An outline in pixels. */
export interface Stamp {
  /** From where the outline is put to the stamp's first column and row, downward being more. */
  readonly left: number;
  readonly top: number;
  /** Its pixels that are not empty, each in one number: its row, its column, how much of it is filled (see `dotOf`). */
  readonly dots: Uint32Array;
}

/** A dot's row and column, and how much of it the outline fills, in steps of which `STEPS` is all of it. */
export function dotOf(dot: number): { row: number; column: number; step: number } {
  return { row: dot >>> 20, column: (dot >>> 8) & 0xfff, step: dot & 0xff };
}

/** Headlines share letters and sizes, and drawing a letter takes a hundred times as long as stamping it. */
let known = new WeakMap<Outline, Map<number, Stamp>>();
let count = 0;
/** Some 2 kB each. */
const MOST_KNOWN = 10_000;

/** The stamp of an outline: `size` whole pixels an em, put a fraction of a pixel to the right. */
export async function stampOf(outline: Outline, size: number, fraction: number): Promise<Stamp> {
  const before = known.get(outline)?.get(size + fraction);
  if (before !== undefined) return before;
  const stamp = await drawStamp(outline, size, fraction);
  if (count === MOST_KNOWN) [known, count] = [new WeakMap(), 0];
  count++;
  known.set(outline, (known.get(outline) ?? new Map()).set(size + fraction, stamp));
  return stamp;
}

async function drawStamp({ path, perEm, box }: Outline, size: number, fraction: number): Promise<Stamp> {
  const scale = Math.round((size / perEm) * 1e6) / 1e6;
  const left = Math.floor(box.minX * scale + fraction);
  const top = Math.floor(-box.maxY * scale);
  const width = Math.max(1, Math.ceil(box.maxX * scale + fraction) - left);
  const height = Math.max(1, Math.ceil(-box.minY * scale) - top);
  const { pixels } = await drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="matrix(${scale} 0 0 ${-scale} ${fraction - left} ${-top})" d="${path}"/></svg>`,
  );
  const dots: number[] = [];
  for (let at = 0; at < width * height; at++) {
    const step = Math.round(((pixels[at * 4 + 3] ?? 0) * STEPS) / 255);
    if (step > 0) dots.push(Math.floor(at / width) * 2 ** 20 + (at % width) * 2 ** 8 + step);
  }
  return { left, top, dots: Uint32Array.from(dots) };
}
