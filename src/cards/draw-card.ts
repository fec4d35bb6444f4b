import { CARD_SIZE, type Card } from "../digest/card.ts";
import { count } from "../lib/count.ts";
import { SIGN } from "../views/wordmark.tsx";
import { COLOURS } from "./colours.ts";
import { type SetLine, setLines, setText } from "./set-lines.ts";

/** In pixels, as all lengths here. */
const MARGIN = 80;
const MEASURE = CARD_SIZE.width - 2 * MARGIN;

/** Sizes of the headline, the largest that holds it being taken, and how many lines of each the card has room for. */
const HEADLINES = [
  { size: 88, most: 3 },
  { size: 72, most: 4 },
  { size: 64, most: 4 },
  { size: 54, most: 5 },
  { size: 46, most: 6 },
] as const;

/** Between the baselines of a headline, in ems. */
const LEADING = 1.12;

/** Where the headline's room begins and ends. */
const ROOM = { top: 150, bottom: 498 } as const;

/** More outlets than this are not drawn one by one. */
const MOST_DOTS = 16;

/**
 * Draws a card as SVG that holds outlines and flat colours only. Where the face cannot spell the headline, as in Arabic
 * or Chinese, the outlet's name stands for it, and where it cannot spell that, the number of reports: never a row of
 * empty boxes.
 */
export function drawCard(card: Card): string {
  const { site, reports, date } = card;
  const name = setText(shorten(site, (MEASURE - 90) / 40), "600");
  const day = date === undefined ? undefined : setText(date, "400");
  const { headline, facts } = wordsOf(card, (MEASURE - 60) / 32 - (day?.width ?? 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">`,
    rectangle(0, 0, CARD_SIZE.width, CARD_SIZE.height, COLOURS.paper),
    `<g transform="translate(${MARGIN} 52) scale(1.5)"><path fill="${COLOURS.accent}" d="${SIGN.sun}"/><path fill="none" stroke="${COLOURS.ink}" stroke-width="2.25" stroke-linecap="round" d="${SIGN.rays}"/></g>`,
    name && drawLine(name, { x: MARGIN + 90, y: 93, size: 40, colour: COLOURS.ink }),
    rectangle(MARGIN, 124, MEASURE, 4, COLOURS.ink),
    ...drawHeadline(headline),
    ...drawDots(reports),
    facts && drawLine(facts, { x: MARGIN, y: 576, size: 32, colour: COLOURS.ink }),
    day && drawLine(day, { x: MARGIN + MEASURE - day.width * 32, y: 576, size: 32, colour: COLOURS.soft }),
    "</svg>",
  ].join("");
}

/** What stands in the headline's place, and below it, `width` ems wide. */
function wordsOf({ title, outlet, reports }: Card, width: number) {
  const others = count(reports, "other report");
  const alone = setText(`With ${others}`, "600");
  const name = outlet !== undefined && setText(outlet, "600") !== undefined ? outlet : undefined;
  const headline = fitHeadline(withoutPictures(title));
  if (headline === undefined)
    return { headline: fitHeadline(name ?? `${count(reports + 1, "report")} of the same news`), facts: alone };
  if (name === undefined) return { headline, facts: alone };
  // A long name is cut rather than the number after it.
  const rest = ` and ${others}`;
  const room = width - (setText(rest, "600")?.width ?? 0) - 1;
  return { headline, facts: setText(shorten(name, room) + rest, "600") };
}

/** As much of a name as is no wider than so many ems. */
function shorten(name: string, width: number): string {
  const whole = setText(name, "600")?.width ?? 0;
  if (whole <= width) return name;
  const characters = [...name];
  // Letters differ in width, so the search begins a little beyond the share that should fit.
  for (let length = Math.ceil((characters.length * width) / whole) + 4; length > 0; length--) {
    const shown = `${characters.slice(0, length).join("").trimEnd()}…`;
    if ((setText(shown, "600")?.width ?? 0) <= width) return shown;
  }
  return "…";
}

type Headline = { readonly lines: readonly SetLine[]; readonly size: number };

function fitHeadline(text: string): Headline | undefined {
  let last: Headline | undefined;
  for (const { size, most } of HEADLINES) {
    const set = setLines(text, "600", { width: MEASURE / size, most });
    if (set === undefined || set.lines.length === 0) return undefined;
    last = { lines: set.lines, size };
    if (set.isWhole) return last;
  }
  return last;
}

/** Emoji decorate a headline, and are in no face of letters. */
function withoutPictures(title: string): string {
  return title.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\u{fe0f}|\u{200d}/gu, (sign) =>
    setText(sign, "600") === undefined ? "" : sign,
  );
}

function drawHeadline(headline: Headline | undefined): string[] {
  if (headline === undefined) return [];
  const { lines, size } = headline;
  const height = (lines.length - 1) * size * LEADING + size;
  const top = ROOM.top + (ROOM.bottom - ROOM.top - height) / 2;
  // From the top of a line to its baseline.
  const rise = 0.78 * size;
  return lines.map((line, index) =>
    drawLine(line, { x: MARGIN, y: top + rise + index * size * LEADING, size, colour: COLOURS.ink }),
  );
}

/** One dot for each report, the lead's in the accent: the timeline's signs, in a row. */
function drawDots(reports: number): string[] {
  const dots = Math.min(reports + 1, MOST_DOTS);
  return Array.from(
    { length: dots },
    (_, index) =>
      `<circle cx="${MARGIN + 9 + index * 28}" cy="524" r="8" fill="${index === 0 ? COLOURS.accent : COLOURS.soft}"/>`,
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

function drawLine({ words }: SetLine, { x, y, size, colour }: Place): string {
  const glyphs = words.flatMap(({ word, x: from }) =>
    word.glyphs.map(({ outline, x: at, perEm }) => {
      const scale = round(size / perEm);
      return `<path transform="matrix(${scale} 0 0 ${-scale} ${round(x + (from + at) * size)} ${round(y)})" d="${outline}"/>`;
    }),
  );
  return `<g fill="${colour}">${glyphs.join("")}</g>`;
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

/** Sums of fractions end differently on no machine once they are short. */
function round(length: number): number {
  return Math.round(length * 1e4) / 1e4;
}
