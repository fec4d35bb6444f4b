import { CARD_SIZE, type Card, type CardLook } from "../digest/card.ts";
import { cardColors, firstStepOf, nearestColor, type Rgb, rgbOf } from "./colors.ts";
import { drawCard, drawGround } from "./draw-card.ts";
import { drawSvg } from "./draw-svg.ts";
import { dotOf, type Stamp, stampOf } from "./stamps.ts";
import { writePng } from "./write-png.ts";

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;

/** An uncompressed card. A pixel is an index into the palette, and takes half a byte or one byte. */
interface Sheet {
  readonly depth: 4 | 8;
  readonly palette: readonly Rgb[];
  /** Bytes per row. The first byte names the filter, which is none. */
  readonly stride: number;
  readonly rows: Uint8Array;
}

/** Draws a card as a PNG with a palette; the same pixels on every machine. */
export async function renderCard(card: Card, look: CardLook): Promise<Uint8Array> {
  const ground = await groundOf(look);
  const sheet = { ...ground, rows: ground.rows.slice() };
  for (const { outline, x, y, size, color } of drawCard(card, look)) {
    // Half-pixel positions give even spacing with few variants of each letter.
    const column = Math.floor(x * 2) / 2;
    const stamp = await stampOf(outline, size, column % 1);
    press(stamp, sheet, Math.floor(column), Math.round(y), firstStepOf(color, look));
  }
  return writePng({ width: WIDTH, height: HEIGHT, ...sheet });
}

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
  for (const [at, color] of colors.entries()) {
    if (color === paper) continue;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    const colorIndex = places.get(color) ?? nearestColor(palette, [red, green, blue]);
    places.set(color, colorIndex);
    put(sheet, at % WIDTH, Math.floor(at / WIDTH), colorIndex);
  }
  lastGround = { svg, sheet };
  return sheet;
}

/** Draws a shape. Pixels outside the card are dropped. */
function press({ left, top, dots }: Stamp, sheet: Sheet, x: number, y: number, firstStep: number): void {
  for (const dot of dots) {
    const { row, column, step } = dotOf(dot);
    const toColumn = x + left + column;
    const toRow = y + top + row;
    if (toColumn < 0 || toColumn >= WIDTH || toRow < 0 || toRow >= HEIGHT) continue;
    put(sheet, toColumn, toRow, firstStep + step - 1);
  }
}

/** If letters overlap, the darker pixel wins, which has the higher index. */
function put({ depth, stride, rows }: Sheet, x: number, y: number, colorIndex: number): void {
  const bit = x * depth;
  const at = y * stride + 1 + (bit >> 3);
  const shift = 8 - depth - (bit & 7);
  const all = rows[at] ?? 0;
  const before = (all >> shift) & ((1 << depth) - 1);
  if (colorIndex > before) rows[at] = all + ((colorIndex - before) << shift);
}
