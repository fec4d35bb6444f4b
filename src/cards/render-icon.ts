import { drawSvg } from "./draw-svg.ts";
import { writePng } from "./write-png.ts";

/** Cached, because previews and tests build a site many times. */
const drawn = new Map<string, Uint8Array>();

/** Draws an icon as an opaque, square PNG with a side of `size` pixels; the same pixels on every machine. */
export async function renderIcon(svg: string, size: number): Promise<Uint8Array> {
  const key = `${size} ${svg}`;
  const before = drawn.get(key);
  if (before !== undefined) return before;
  const { pixels, height } = await drawSvg(svg, size);
  const stride = 1 + size * 3;
  const rows = new Uint8Array(stride * height);
  for (let from = 0, to = 0; from < size * height * 4; from += 4) {
    // The first byte of each row names its filter.
    if (to % stride === 0) to++;
    for (let color = 0; color < 3; color++) rows[to++] = pixels[from + color] ?? 0;
  }
  const png = writePng({ width: size, height, depth: 8, rows });
  drawn.set(key, png);
  return png;
}
