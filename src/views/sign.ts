import type { Palette } from "../site/theme.ts";

/** In the units of the drawing. */
export function signRatio(sign: string): number {
  const [, , width = 1, height = 1] = (/ viewBox="([^"]*)"/.exec(sign)?.[1] ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width / height;
}

/** A sign with more attributes on its outermost element: they and the sign are ours or were checked. */
export function withAttributes(sign: string, attributes: string): string {
  return sign.replace("<svg", `<svg ${attributes}`);
}

/** A sign in the colours of a palette, for programs that know no custom properties. `ink` is that of the text around it. */
export function paintedSign(sign: string, palette: Palette, ink: string = palette.ink): string {
  const values = new Map(Object.entries({ ...palette, ink }));
  return sign
    .replace(/var\(\s*--(\w+)\s*\)/g, (whole, name: string) => values.get(name) ?? whole)
    .replace(/currentColor/gi, ink);
}

/** A sign as large as it can be in a box, and in its middle. */
export function placedSign(sign: string, box: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width, height } = box;
  return withAttributes(sign, `x="${x}" y="${y}" width="${width}" height="${height}"`);
}
