import type { CardLook } from "../digest/card.ts";
import { mixColors, readColor } from "../site/color.ts";

/** Number of mixtures between the paper and each other color, for the antialiased edges of letters. */
export const STEPS = 5;

/** A sign's further colors are replaced by the nearest of these. */
const MAX_OWN = 40;

/**
 * The palette of a card, as `#rrggbb`, with the paper first. At most 16 colors if the sign has none of its own, so that a pixel
 * takes four bits; otherwise at most 256.
 */
export function cardColors(look: CardLook): readonly string[] {
  const { paper } = look.palette;
  return [
    paper,
    ...inksOf(look).flatMap((color) =>
      Array.from({ length: STEPS }, (_, step) => mixColors(color, (step + 1) / STEPS, paper)),
    ),
  ];
}

/** Index in a card's palette of the lightest mixture of an ink. */
export function firstStepOf(ink: string, look: CardLook): number {
  return 1 + inksOf(look).indexOf(ink) * STEPS;
}

const inks = new WeakMap<CardLook, readonly string[]>();

function inksOf(look: CardLook): readonly string[] {
  const known = inks.get(look);
  if (known !== undefined) return known;
  const { ink, soft, accent } = look.palette;
  const own = [...look.sign.matchAll(/ (?:fill|stroke|stop-color)="([^"]+)"/g)].flatMap(
    ([, text = ""]) => readColor(text) ?? [],
  );
  const found = [...new Set([ink, soft, accent, ...own])].slice(0, MAX_OWN);
  inks.set(look, found);
  return found;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Parses `#rrggbb` into numbers from 0 to 255. */
export function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Index of the nearest color in a palette. */
export function nearestColor(palette: readonly Rgb[], [red, green, blue]: Rgb): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}
