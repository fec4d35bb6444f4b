import {
  clampChroma,
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
} from "culori/fn";

useMode(modeRgb);
useMode(modeHsl);
useMode(modeLrgb);
useMode(modeOklab);
const toOklch = useMode(modeOklch);

/**
 * Converts a CSS color (a name, `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, `oklch()`) to `#rrggbb`; undefined if it is not a
 * color, or not opaque.
 */
export function readColor(text: string): string | undefined {
  const color = parse(text.trim());
  if (color === undefined || (color.alpha ?? 1) < 1) return undefined;
  return formatHex(clampChroma(color, "oklch"));
}

/** The contrast of two colors, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** Mixes a share of one color into another, as CSS `color-mix(in srgb, …)` does. */
export function mixColors(color: string, share: number, into: string): string {
  const value = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const part = (at: number) => Math.round(value(color, at) * share + value(into, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, "0")).join("")}`;
}

/** Steps in the search for a lightness, finer than any eye can see. */
const STEPS = 400;

/** The nearest lighter or darker shade of a color, of the same hue, that suits; undefined if none does. */
export function nearestShade(color: string, suits: (shade: string) => boolean): string | undefined {
  const { l, c, h } = toOklch(color) ?? {};
  if (l === undefined || c === undefined) return undefined;
  for (let step = 0; step <= STEPS; step++) {
    for (const lightness of [l - step / STEPS, l + step / STEPS]) {
      if (lightness < 0 || lightness > 1) continue;
      const shade = formatHex(clampChroma({ mode: "oklch", l: lightness, c, ...(h !== undefined && { h }) }, "oklch"));
      if (suits(shade)) return shade;
    }
  }
  return undefined;
}

/** The same hue, at least as light as a link on a dark page should be. */
export function lightened(color: string): string {
  const { l = 0, c = 0, h } = toOklch(color) ?? {};
  return formatHex(clampChroma({ mode: "oklch", l: Math.max(l, 0.78), c, ...(h !== undefined && { h }) }, "oklch"));
}
