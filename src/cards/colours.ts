import type { CardLook } from "../digest/card.ts";
import { mixColours, readColour } from "../site/colour.ts";

/** How many steps lead from the paper to each other colour: the edges of letters are mixtures. */
export const STEPS = 5;

/** A sign with more colours of its own than this is drawn in the first of them. */
const MOST_OWN = 40;

/**
 * The colours of a card, as `#rrggbb`, the paper first. Sixteen where its sign has none of its own, so that a pixel takes
 * four bits; at most 256 otherwise.
 */
export function cardColours(look: CardLook): readonly string[] {
  const { paper } = look.palette;
  return [
    paper,
    ...inksOf(look).flatMap((colour) =>
      Array.from({ length: STEPS }, (_, step) => mixColours(colour, (step + 1) / STEPS, paper)),
    ),
  ];
}

/** The place in a card's colours of the lightest mixture of one of its inks with paper. */
export function firstStepOf(ink: string, look: CardLook): number {
  return 1 + inksOf(look).indexOf(ink) * STEPS;
}

const inks = new WeakMap<CardLook, readonly string[]>();

function inksOf(look: CardLook): readonly string[] {
  const known = inks.get(look);
  if (known !== undefined) return known;
  const { ink, soft, accent } = look.palette;
  const own = [...look.sign.matchAll(/ (?:fill|stroke|stop-color)="([^"]+)"/g)].flatMap(
    ([, text = ""]) => readColour(text) ?? [],
  );
  const found = [...new Set([ink, soft, accent, ...own])].slice(0, MOST_OWN);
  inks.set(look, found);
  return found;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour of the form `#rrggbb` as three numbers up to 255. */
export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The place in a palette of the colour that is nearest. */
export function nearestColour(palette: readonly Rgb[], [red, green, blue]: Rgb): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}
