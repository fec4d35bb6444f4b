import { STEPS } from "./colors.ts";
import { drawSvg } from "./draw-svg.ts";

/** An outline as an SVG path. `perEm` units are one em, and y increases upwards. */
export interface Outline {
  readonly path: string;
  readonly perEm: number;
  /** Bounding box. */
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

/** A rasterised outline. */
export interface Stamp {
  /** Offset from the outline's origin to the stamp's first column and row. y increases downwards. */
  readonly left: number;
  readonly top: number;
  /** The non-empty pixels, each packed into one number (see `dotOf`). */
  readonly dots: Uint32Array;
}

/** Unpacks a pixel: its row, its column and its coverage from 1 to `STEPS`. */
export function dotOf(dot: number): { row: number; column: number; step: number } {
  return { row: dot >>> 20, column: (dot >>> 8) & 0xfff, step: dot & 0xff };
}

/** Cached: headlines share letters and sizes, and rasterising a letter takes a hundred times as long as stamping it. */
let known = new WeakMap<Outline, Map<number, Stamp>>();
let count = 0;
/** Each takes about 2 kB. */
const MAX_KNOWN = 10_000;

/** Rasterises an outline at `size` (a whole number) pixels per em, shifted right by a fraction of a pixel. */
export async function stampOf(outline: Outline, size: number, fraction: number): Promise<Stamp> {
  const before = known.get(outline)?.get(size + fraction);
  if (before !== undefined) return before;
  const stamp = await drawStamp(outline, size, fraction);
  if (count === MAX_KNOWN) [known, count] = [new WeakMap(), 0];
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
