import type { Path } from "../digest/urls.ts";
import { shortHash } from "../lib/hash.ts";
import { paletteOf, type Theme } from "../site/theme.ts";
import { paintedSign, placedSign } from "./sign.ts";

/** An icon to be drawn as PNG, for systems that do not support SVG. */
export interface PixelIcon {
  readonly path: Path;
  readonly size: number;
  readonly svg: string;
}

/** 192 and 512 are the sizes that make a web app installable (web.dev). iOS uses the smaller one on the home screen. */
const SIZES = [192, 512] as const;

/** The favicon: the sign in the theme's dark colors on a rounded square. */
export function tabIcon(theme: Theme): string {
  return `${draw(theme, 26, 7)}\n`;
}

/** Square icons. The sign stays inside the circle that no system crops (W3C, "maskable"). */
export function pixelIcons(theme: Theme): readonly PixelIcon[] {
  const svg = draw(theme, 21, 0);
  const hash = shortHash(svg, 8);
  return SIZES.map((size) => ({ path: `/assets/icon-${size}-${hash}.png`, size, svg }));
}

function draw(theme: Theme, size: number, corner: number): string {
  const dark = paletteOf(theme, "dark");
  const [edge, side] = [(32 - size) / 2, size];
  const sign = placedSign(paintedSign(theme.sign, dark), { x: edge, y: edge, width: side, height: side });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${dark.paper}"/>${sign}</svg>`;
}
