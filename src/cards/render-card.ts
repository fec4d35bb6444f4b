import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encode } from "fast-png";
import { CARD_SIZE, type Card } from "../digest/card.ts";
import { nearestColour, PALETTE } from "./colours.ts";
import { drawCard } from "./draw-card.ts";

/** WebAssembly computes alike on every processor. */
const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** Makes a card: a PNG of sixteen colours, the same bytes on every machine. */
export async function renderCard(card: Card): Promise<Uint8Array> {
  await ready;
  const { width, height } = CARD_SIZE;
  const pixels = renderPixels(drawCard(card));
  return encode(
    { width, height, channels: 1, depth: 4, data: packPixels(pixels), palette: PALETTE.map((colour) => [...colour]) },
    // Cards are mostly paper: searching longer saves little.
    { zlib: { level: 4 } },
  );
}

/** What WebAssembly holds is not seen by the garbage collector, and freed by hand. */
function renderPixels(svg: string): Uint8Array {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = drawing.render();
  try {
    return image.pixels;
  } finally {
    image.free();
    drawing.free();
  }
}

/** Two pixels a byte, from four bytes a pixel (red, green, blue, and opaque). Rows are mostly runs of one colour. */
function packPixels(pixels: Uint8Array): Uint8Array {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const known = new Map<number, number>();
  // Paper is the first colour of the palette, and needs no writing.
  const packed = new Uint8Array(colours.length / 2);
  const paper = colours[0];
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at];
    if (colour === undefined || colour === paper) continue;
    let place = known.get(colour);
    if (place === undefined) {
      place = nearestColour(pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0);
      known.set(colour, place);
    }
    const byte = at >> 1;
    packed[byte] = (packed[byte] ?? 0) | (at % 2 === 0 ? place << 4 : place);
  }
  return packed;
}
