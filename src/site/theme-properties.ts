import { paletteOf, type Theme } from "./theme.ts";

/** Spacing of rows and lines. */
const DENSITIES = {
  comfortable: { space: 1, leading: 1.55 },
  compact: { space: 0.6, leading: 1.4 },
} as const;

/**
 * A theme as custom properties of CSS, in one rule for the root. Colors of both schemes use `light-dark()` (CSS Color
 * 5).
 */
export function themeProperties({ type, density, ...theme }: Theme): string {
  const dark = new Map(Object.entries(paletteOf(theme, "dark")));
  const { space, leading } = DENSITIES[density];
  const properties = [
    ...Object.entries(paletteOf(theme, "light")).map(([name, light]) => [
      name,
      `light-dark(${light},${dark.get(name)})`,
    ]),
    ...Object.entries(type),
    ["space", space],
    ["leading", leading],
  ];
  return `:root{color-scheme:light dark;${properties.map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}
