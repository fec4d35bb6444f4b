import { CARD_SIZE, type Card, type CardLook } from "../digest/card.ts";
import { paintedSign, placedSign, signRatio } from "../views/sign.ts";
import { type SetLine, setLines, setText } from "./set-lines.ts";
import type { Outline } from "./stamps.ts";

/** In pixels, like all lengths here. */
const MARGIN = 80;
const MEASURE = CARD_SIZE.width - 2 * MARGIN;

/** Font sizes of the headline, largest first, each with the maximum number of lines. The largest that fits is used. */
const HEADLINES = [
  { size: 88, most: 3 },
  { size: 72, most: 4 },
  { size: 64, most: 4 },
  { size: 54, most: 5 },
  { size: 46, most: 6 },
] as const;

/** Wide signs are scaled down further. */
const SIGN_HEIGHT = 48;

/** Line height of headlines, in ems. */
const LEADING = 1.12;

/** Vertical space for the headline. */
const ROOM = { top: 150, bottom: 498 } as const;

const MAX_DOTS = 16;

/** A letter or dot on a card. */
export interface Mark {
  readonly outline: Outline;
  /** Position in pixels: the start of a letter's baseline, or the centre of a dot. */
  readonly x: number;
  readonly y: number;
  /** Pixels per em; a dot's radius. */
  readonly size: number;
  /** A color of the palette, as `#rrggbb`. */
  readonly color: string;
}

/** The background that all cards of a look share, as SVG of outlines and flat colors. */
export function drawGround({ palette, sign }: CardLook): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">`,
    rectangle(0, 0, CARD_SIZE.width, CARD_SIZE.height, palette.paper),
    placedSign(paintedSign(sign, palette), { x: MARGIN, y: 52, width: widthOf(sign), height: SIGN_HEIGHT }),
    rectangle(MARGIN, 124, MEASURE, 4, palette.ink),
    "</svg>",
  ].join("");
}

/** The letters and dots of a card. */
export function drawCard(card: Card, { palette, sign }: CardLook): readonly Mark[] {
  const { site = "", title, reports, date = "" } = card;
  const beside = widthOf(sign) + 18;
  const name = setText(shorten(site, (MEASURE - beside) / 40), "600");
  const day = setText(date, "400");
  const facts = setText(factsOf(card, (MEASURE - 60) / 32 - day.width), "600");
  return [
    ...drawLine(name, { x: MARGIN + beside, y: 93, size: 40, color: palette.ink }),
    ...drawHeadline(title, palette.ink),
    ...drawDots(reports, palette),
    ...drawLine(facts, { x: MARGIN, y: 576, size: 32, color: palette.ink }),
    ...drawLine(day, { x: MARGIN + MEASURE - day.width * 32, y: 576, size: 32, color: palette.soft }),
  ];
}

function widthOf(sign: string): number {
  return Math.round(Math.min(SIGN_HEIGHT * signRatio(sign), MEASURE / 2));
}

/** The line below the headline: the outlet, and the number of others. At most `width` ems wide. */
function factsOf({ outlet, before, after }: Card, width: number): string {
  if (outlet === undefined) return before;
  // Shorten a long name, never the number beside it.
  const words = setText(before, "600").width + setText(after, "600").width;
  return `${before}${shorten(outlet, width - words - 1)}${after}`;
}

/** Shortens a name to at most `width` ems. */
function shorten(name: string, width: number): string {
  const whole = setText(name, "600").width;
  if (whole <= width) return name;
  const characters = [...name];
  // Letters differ in width, so start slightly above the estimate.
  for (let length = Math.ceil((characters.length * width) / whole) + 4; length > 0; length--) {
    const shown = `${characters.slice(0, length).join("").trimEnd()}…`;
    if (setText(shown, "600").width <= width) return shown;
  }
  return "…";
}

/** A headline in the largest size that fits. In the smallest it may end in an ellipsis. */
function fitHeadline(title: string): { readonly lines: readonly SetLine[]; readonly size: number } {
  const [largest, ...smaller] = HEADLINES;
  let fitted = setIn(title, largest);
  for (const room of smaller) if (!fitted.isWhole) fitted = setIn(title, room);
  return fitted;
}

function setIn(title: string, { size, most }: (typeof HEADLINES)[number]) {
  return { size, ...setLines(title, "600", { width: MEASURE / size, most }) };
}

function drawHeadline(title: string, color: string): Mark[] {
  const { lines, size } = fitHeadline(title);
  const height = (lines.length - 1) * size * LEADING + size;
  const top = ROOM.top + (ROOM.bottom - ROOM.top - height) / 2;
  // Distance from the top of a line to its baseline.
  const rise = 0.78 * size;
  return lines.flatMap((line, index) =>
    drawLine(line, { x: MARGIN, y: top + rise + index * size * LEADING, size, color }),
  );
}

/** A disc with a radius of one em. */
const DOT: Outline = {
  path: "M-1 0A1 1 0 0 0 1 0A1 1 0 0 0-1 0Z",
  perEm: 1,
  box: { minX: -1, minY: -1, maxX: 1, maxY: 1 },
};

/** One dot per report, as on the timeline; the article's own has the accent color. */
function drawDots(reports: number, { accent, soft }: CardLook["palette"]): Mark[] {
  const dots = Math.min(reports + 1, MAX_DOTS);
  return Array.from({ length: dots }, (_, index) => {
    return { outline: DOT, x: MARGIN + 9 + index * 28, y: 524, size: 8, color: index === 0 ? accent : soft };
  });
}

function drawLine({ words }: SetLine, { x, y, size, color }: Omit<Mark, "outline">): Mark[] {
  return words.flatMap(({ word, x: from }) =>
    word.glyphs.map(({ outline, x: at }) => ({ outline, x: x + (from + at) * size, y, size, color })),
  );
}

function rectangle(x: number, y: number, width: number, height: number, color: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>`;
}
