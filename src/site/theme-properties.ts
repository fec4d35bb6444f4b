import { paletteOf, type Theme } from "./theme.ts";

/** How far apart rows and lines stand. */
const DENSITIES = {
  comfortable: { space: 1, leading: 1.55 },
  compact: { space: 0.6, leading: 1.4 },
} as const;

/**
 * The custom properties by which a style sheet takes a theme's values: a rule of CSS for the root. `light-dark()` holds a
 * colour of both schemes (CSS Color 5).
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
