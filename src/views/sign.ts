import type { Palette } from "../site/theme.ts";

/** Width divided by height, from the `viewBox`. */
export function signRatio(sign: string): number {
  const [, , width = 1, height = 1] = (/ viewBox="([^"]*)"/.exec(sign)?.[1] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width / height;
}

/** A sign with extra attributes on its root element. Both must be trusted or checked. */
export function withAttributes(sign: string, attributes: string): string {
  return sign.replace("<svg", `<svg ${attributes}`);
}

/**
 * A sign in a palette's colors, for programs without support for custom properties. `ink` is the color of the surrounding text.
 */
export function paintedSign(sign: string, palette: Palette, ink: string = palette.ink): string {
  const values = new Map(Object.entries({ ...palette, ink }));
  return sign
    .replace(/var\(\s*--(\w+)\s*\)/g, (whole, name: string) => values.get(name) ?? whole)
    .replace(/currentColor/gi, ink);
}

/** A sign scaled to fit a box, and centred in it. */
export function placedSign(sign: string, box: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width, height } = box;
  return withAttributes(sign, `x="${x}" y="${y}" width="${width}" height="${height}"`);
}
