import { STEPS } from "./colors.ts";
import { drawSvg } from "./draw-svg.ts";

/** An outline as an SVG path. `perEm` units are one em, and y increases upwards. */
export interface Outline {
  readonly path: string;
  readonly perEm: number;
  /** Bounding box. */
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

/** How an outline is printed. */
export interface Print {
  /** Pixels per em; a whole number. */
  readonly size: number;
  /** Half pixels, 0 to 3, by which the origin is right of an even column. */
  readonly shift: number;
  /** Index in the palette of the lightest of `STEPS` mixtures. */
  readonly firstStep: number;
  readonly depth: Depth;
}

/** Bits per pixel. */
export type Depth = 4 | 8;

/** A rasterised outline. */
export interface Stamp {
  /** Offset in bytes from the even column, and in rows from the origin, to the first byte. y increases downwards. */
  readonly left: number;
  readonly top: number;
  /** The bytes other than 0, each as row * 2^20 + column * 2^8 + byte. */
  readonly dots: Uint32Array;
}

/** Cached: headlines share letters and sizes, and rasterising a letter takes a hundred times as long as stamping it. */
let known = new WeakMap<Outline, Map<number, Stamp>>();
let count = 0;
/** Each takes about 3 kB. */
const MAX_KNOWN = 10_000;

/** The stamp of an outline, rasterised if it is new. */
export async function stampOf(outline: Outline, print: Print): Promise<Stamp> {
  const key = ((print.size * 4 + print.shift) * 256 + print.firstStep) * 16 + print.depth;
  const before = known.get(outline)?.get(key);
  if (before !== undefined) return before;
  const stamp = await drawStamp(outline, print);
  if (count === MAX_KNOWN) [known, count] = [new WeakMap(), 0];
  count++;
  known.set(outline, (known.get(outline) ?? new Map()).set(key, stamp));
  return stamp;
}

async function drawStamp({ path, perEm, box }: Outline, { size, shift, firstStep, depth }: Print): Promise<Stamp> {
  const scale = Math.round((size / perEm) * 1e6) / 1e6;
  const fraction = (shift % 2) / 2;
  const left = Math.floor(box.minX * scale + fraction);
  const top = Math.floor(-box.maxY * scale);
  const width = Math.max(1, Math.ceil(box.maxX * scale + fraction) - left);
  const height = Math.max(1, Math.ceil(-box.minY * scale) - top);
  const { pixels } = await drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="matrix(${scale} 0 0 ${-scale} ${fraction - left} ${-top})" d="${path}"/></svg>`,
  );
  const firstBit = (left + (shift >> 1)) * depth;
  const firstByte = firstBit >> 3;
  const dots: number[] = [];
  for (let at = 0; at < width * height; at++) {
    const step = Math.round(((pixels[at * 4 + 3] ?? 0) * STEPS) / 255);
    if (step === 0) continue;
    const bit = firstBit + (at % width) * depth;
    const place = Math.floor(at / width) * 2 ** 20 + ((bit >> 3) - firstByte) * 2 ** 8;
    const pixel = (firstStep + step - 1) << (8 - depth - (bit & 7));
    const last = dots.at(-1) ?? -1;
    if (last < place) dots.push(place + pixel);
    else dots[dots.length - 1] = last + pixel;
  }
  return { left: firstByte, top, dots: Uint32Array.from(dots) };
}
