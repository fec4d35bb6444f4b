import { encode } from "fast-png";
import { renderPixels } from "./render-card.ts";

/** A preview, like a test, builds a site many times. */
const drawn = new Map<string, Uint8Array>();

/** Draws an icon as a PNG of so many pixels a side, the same bytes on every machine. Nothing of it is transparent. */
export async function renderIcon(svg: string, size: number): Promise<Uint8Array> {
  const key = `${size} ${svg}`;
  const before = drawn.get(key);
  if (before !== undefined) return before;
  const { pixels, height } = await renderPixels(svg, size);
  const opaque = new Uint8Array(size * height * 3);
  for (let at = 0; at < size * height; at++) opaque.set(pixels.subarray(at * 4, at * 4 + 3), at * 3);
  const png = encode({ width: size, height, channels: 3, depth: 8, data: opaque });
  drawn.set(key, png);
  return png;
}
