import { CARD_SIZE, type Card, type CardLook } from "../digest/card.ts";
import { cardColors, firstStepOf, nearestColor, type Rgb, rgbOf } from "./colors.ts";
import { drawCard, drawGround } from "./draw-card.ts";
import { drawSvg } from "./draw-svg.ts";
import { type Depth, type Stamp, stampOf } from "./stamps.ts";
import { writePng } from "./write-png.ts";

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;

/** An uncompressed card. A pixel is an index into the palette, and takes half a byte or one byte. */
interface Sheet {
  readonly depth: Depth;
  readonly palette: readonly Rgb[];
  /** Bytes per row. The first byte names the filter, which is none. */
  readonly stride: number;
  readonly rows: Uint8Array;
}

/** Draws a card as a PNG with a palette; the same pixels on every machine. */
export async function renderCard(card: Card, look: CardLook): Promise<Uint8Array> {
  const ground = await groundOf(look);
  const { depth } = ground;
  const presses: [stamp: Stamp, column: number, row: number][] = [];
  for (const { outline, x, y, size, color } of drawCard(card, look)) {
    // Half-pixel positions give even spacing with few variants of each letter.
    const halves = Math.floor(x * 2);
    const stamp = await stampOf(outline, { size, shift: halves & 3, firstStep: firstStepOf(color, look), depth });
    presses.push([stamp, 1 + ((halves >> 2) * depth) / 4, Math.round(y)]);
  }
  if (space.length !== ground.rows.length) space = new Uint8Array(ground.rows.length);
  space.set(ground.rows);
  // Nothing waits between this and the end, so cards can share their space.
  const sheet = { ...ground, rows: space };
  for (const [stamp, column, row] of presses) press(stamp, sheet, column, row);
  return writePng({ width: WIDTH, height: HEIGHT, ...sheet });
}

/** Reused, because new memory of this size takes longer than drawing in it. */
let space = new Uint8Array();

/** The last background drawn: all cards of a site have the same. */
let lastGround: { readonly svg: string; readonly sheet: Sheet } | undefined;

async function groundOf(look: CardLook): Promise<Sheet> {
  const svg = drawGround(look);
  if (lastGround?.svg === svg) return lastGround.sheet;
  const palette = cardColors(look).map(rgbOf);
  const depth = palette.length > 16 ? 8 : 4;
  const stride = 1 + (WIDTH * depth) / 8;
  const sheet: Sheet = { depth, palette, stride, rows: new Uint8Array(stride * HEIGHT) };
  const { pixels } = await drawSvg(svg);
  const colors = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const places = new Map<number, number>();
  // Paper is color 0 of the palette, with which rows are filled.
  const paper = colors[0];
  for (let at = 0; at < colors.length; at++) {
    const color = colors[at];
    if (color === undefined || color === paper) continue;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    const colorIndex = places.get(color) ?? nearestColor(palette, [red, green, blue]);
    places.set(color, colorIndex);
    const bit = (at % WIDTH) * depth;
    const to = Math.floor(at / WIDTH) * stride + 1 + (bit >> 3);
    sheet.rows[to] = (sheet.rows[to] ?? 0) | (colorIndex << (8 - depth - (bit & 7)));
  }
  lastGround = { svg, sheet };
  return sheet;
}

/**
 * Draws a shape with its origin in a column of bytes and a row. Pixels outside the card are dropped. If letters overlap, the
 * darker pixel wins, which has the higher index.
 */
function press({ left, top, dots }: Stamp, { depth, stride, rows }: Sheet, column: number, row: number): void {
  const start = (row + top) * stride;
  // The one or two pixels of a byte.
  const high = 0xff << (8 - depth);
  const low = 0xff & ~high;
  for (const dot of dots) {
    const x = column + left + ((dot >>> 8) & 0xfff);
    if (x < 1 || x >= stride) continue;
    const at = start + (dot >>> 20) * stride + x;
    const byte = dot & 0xff;
    const before = rows[at];
    if (before === 0) rows[at] = byte;
    else if (before !== undefined) rows[at] = Math.max(before & high, byte & high) | Math.max(before & low, byte & low);
  }
}
