import { PAPER } from "../views/manifest.ts";

/** The light theme's, as the style sheet has them. */
export const COLOURS = { paper: PAPER.light, ink: "#1d1a16", soft: "#645d52", accent: "#a8321a" } as const;

type Rgb = readonly [red: number, green: number, blue: number];

/** How many steps lead from the paper to each other colour: the edges of letters are mixtures. */
const STEPS = 5;

/** Sixteen colours, so that a pixel takes four bits. */
export const PALETTE: readonly Rgb[] = [
  rgbOf(COLOURS.paper),
  ...[COLOURS.ink, COLOURS.soft, COLOURS.accent].flatMap((colour) =>
    Array.from({ length: STEPS }, (_, step) => mix(rgbOf(COLOURS.paper), rgbOf(colour), (step + 1) / STEPS)),
  ),
];

/** The place in the palette of the colour that is nearest. */
export function nearestColour(red: number, green: number, blue: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [r, g, b]] of PALETTE.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}
