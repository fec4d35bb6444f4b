import type { Direction } from "../lib/direction.ts";

const SIDES = { ltr: ["left", "right"], rtl: ["right", "left"] } as const;

/** The side on which a line of a direction begins: Outlook knows left and right only. */
export function startOf(direction: Direction): "left" | "right" {
  return SIDES[direction][0];
}

/** The side on which it ends. */
export function endOf(direction: Direction): "left" | "right" {
  return SIDES[direction][1];
}
