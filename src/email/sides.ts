import type { Direction } from "../lib/direction.ts";

const SIDES = { ltr: ["left", "right"], rtl: ["right", "left"] } as const;

/** The side on which lines start. Outlook supports only left and right. */
export function startOf(direction: Direction): "left" | "right" {
  return SIDES[direction][0];
}

/** The side on which lines end. */
export function endOf(direction: Direction): "left" | "right" {
  return SIDES[direction][1];
}
