import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encode } from "fast-png";
import { CARD_SIZE, type Card, type CardLook } from "../digest/card.ts";
import { cardColours, nearestColour, type Rgb, rgbOf } from "./colours.ts";
import { drawCard } from "./draw-card.ts";

/** WebAssembly computes alike on every processor. */
const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

/** Makes a card: a PNG of few colours, the same bytes on every machine. */
export async function renderCard(card: Card, look: CardLook): Promise<Uint8Array> {
  const { width, height } = CARD_SIZE;
  const palette = cardColours(look).map(rgbOf);
  const depth = palette.length > 16 ? 8 : 4;
  const { pixels } = await renderPixels(drawCard(card, look));
  return encode(
    {
      width,
      height,
      channels: 1,
      depth,
      data: packPixels(pixels, palette, depth),
      palette: palette.map((colour) => [...colour]),
    },
    // Cards are mostly paper: searching longer saves little.
    { zlib: { level: 4 } },
  );
}

/** Draws SVG, as wide as told. What WebAssembly holds is not seen by the garbage collector, and freed by hand. */
export async function renderPixels(
  svg: string,
  width: number = CARD_SIZE.width,
): Promise<{ pixels: Uint8Array; height: number }> {
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: "width", value: width } });
  const image = drawing.render();
  try {
    return { pixels: image.pixels, height: image.height };
  } finally {
    image.free();
    drawing.free();
  }
}

/** One pixel a byte, or two, from four bytes a pixel (red, green, blue, and opaque). Rows are mostly runs of one colour. */
function packPixels(pixels: Uint8Array, palette: readonly Rgb[], depth: 4 | 8): Uint8Array {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const known = new Map<number, number>();
  // Paper is the first colour of the palette, and needs no writing.
  const packed = new Uint8Array((colours.length * depth) / 8);
  const paper = colours[0];
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at];
    if (colour === undefined || colour === paper) continue;
    let place = known.get(colour);
    if (place === undefined) {
      place = nearestColour(palette, [pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0]);
      known.set(colour, place);
    }
    if (depth === 8) {
      packed[at] = place;
      continue;
    }
    const byte = at >> 1;
    packed[byte] = (packed[byte] ?? 0) | (at % 2 === 0 ? place << 4 : place);
  }
  return packed;
}
