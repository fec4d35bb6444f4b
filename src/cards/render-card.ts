import { Resvg } from "@resvg/resvg-js";
import { encode } from "fast-png";
import { CARD_SIZE, type Card } from "../digest/card.ts";
import { nearestColour, PALETTE } from "./colours.ts";
import { drawCard } from "./draw-card.ts";

/** Makes a card: a PNG of sixteen colours, the same bytes on every machine. */
export function renderCard(card: Card): Uint8Array {
  const { width, height } = CARD_SIZE;
  const { pixels } = new Resvg(drawCard(card), { font: { loadSystemFonts: false } }).render();
  return encode(
    { width, height, channels: 1, depth: 4, data: packPixels(pixels), palette: PALETTE.map((colour) => [...colour]) },
    // Cards are mostly paper: searching longer saves little.
    { zlib: { level: 4 } },
  );
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
