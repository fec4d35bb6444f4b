import { contrastOf, lightened, mixColors, nearestShade, readColor } from "./color.ts";
import { readSign } from "./read-sign.ts";
import type { SettingFault } from "./setting-fault.ts";
import {
  COLORS,
  type Color,
  type ColorName,
  DEFAULT_THEME,
  type Palette,
  paletteOf,
  SCHEMES,
  type Theme,
} from "./theme.ts";

/** The least contrast of text (WCAG 2.2, 1.4.3, level AA); for controls it is 3:1. */
const MIN_CONTRAST = 4.5;

/** The share of accent in the darkest square of the calendar (`.shade-4`). */
const DARKEST_SHADE = 0.45;

/** Every pair of text and background on pages, in mails and in the report. */
const PAIRS: readonly { readonly text: ColorName; readonly on: ColorName | "shade" }[] = [
  { text: "ink", on: "paper" },
  { text: "soft", on: "paper" },
  { text: "accent", on: "paper" },
  { text: "ink", on: "plate" },
  { text: "soft", on: "plate" },
  { text: "accent", on: "plate" },
  // Links too.
  { text: "ink", on: "mark" },
  { text: "ink", on: "shade" },
];

/** A theme with colors as stated, and defaults for the others. */
type Stated = Omit<Theme, ColorName> &
  Readonly<Record<ColorName, string | { readonly light: string; readonly dark: string }>>;

/**
 * Completes a stated theme with defaults; or returns all faults. Colors must already be valid. An accent stated for
 * light only keeps its hue in the dark. `beside` reads a file next to the settings.
 */
export function readTheme(
  stated: Stated,
  beside: (name: string) => string | undefined,
): Theme | readonly SettingFault[] {
  const sign = readSign(stated.sign, beside);
  const colors = colorsOf(stated);
  const theme: Theme = {
    ...colors,
    ...(typeof stated.accent === "string" && { accent: withDark(colors, colors.accent) }),
    type: stated.type,
    density: stated.density,
    sign: typeof sign === "string" ? sign : DEFAULT_THEME.sign,
    css: stated.css || (beside("theme.css") ?? ""),
  };
  const faults = [
    ...(typeof sign === "string" ? [] : [{ path: ["theme", "sign"], ...sign }]),
    ...cssFaults(theme.css),
    ...contrastFaults(theme, stated),
  ];
  return faults.length === 0 ? theme : faults;
}

function colorsOf(stated: Stated): Record<ColorName, Color> {
  const of = (name: ColorName) => {
    const color = stated[name];
    if (typeof color === "object") return { light: hex(color.light), dark: hex(color.dark) };
    const dark = name === "accent" ? lightened(hex(color)) : COLORS[name].dark;
    return { light: hex(color), dark };
  };
  const [paper, plate, ink, soft] = [of("paper"), of("plate"), of("ink"), of("soft")];
  const [rule, accent, mark] = [of("rule"), of("accent"), of("mark")];
  return { paper, plate, ink, soft, rule, accent, mark };
}

const MAX_CSS = 100_000;

/** Pages load nothing from other sites. Their policy blocks it, without any sign on the page. */
function cssFaults(css: string): SettingFault[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const loads = /@import\b[^;]*|\burl\(\s*(?!["']?#)[^)]*\)?|\bimage-set\(\s*["'][^)]*\)?/i.exec(plain)?.[0];
  const faults = [
    ...(Buffer.byteLength(css) > MAX_CSS ? [{ fault: "is larger than 100 kB", cure: "keep what pages need" }] : []),
    ...(loads === undefined
      ? []
      : [
          {
            fault: `loads another file (${loads.trim().slice(0, 60)})`,
            cure: "pages may not; write all of it in theme.css",
          },
        ]),
  ];
  return faults.map((fault) => ({ path: ["theme", "css"], ...fault }));
}

/** The accent, with a shade for the dark scheme that is readable there. */
function withDark(colors: Pick<Theme, ColorName>, { light, dark }: Color): Color {
  const palette = paletteOf(colors, "dark");
  return { light, dark: nearestShade(dark, (shade) => suits("accent", shade, palette)) ?? dark };
}

function hex(color: string): string {
  return readColor(color) ?? color;
}

/** For each stated color that is hard to read, one fault, with its worst pair. */
function contrastFaults(theme: Theme, stated: Stated): SettingFault[] {
  return SCHEMES.flatMap((scheme) => {
    const palette = paletteOf(theme, scheme);
    const worst = new Map<ColorName, { readonly ratio: number; readonly other: ColorName }>();
    for (const pair of PAIRS) {
      const ratio = ratioOf(pair, palette);
      if (ratio >= MIN_CONTRAST) continue;
      const among = colorNamesOf(pair);
      const name = among.find((each) => palette[each] !== COLORS[each][scheme]) ?? pair.text;
      const other = among.find((each) => each !== name) ?? name;
      if (ratio < (worst.get(name)?.ratio ?? MIN_CONTRAST)) worst.set(name, { ratio, other });
    }
    return [...worst].map(([name, { ratio, other }]) => {
      const shade = nearestShade(palette[name], (value) => suits(name, value, palette));
      return {
        path: ["theme", name, ...(typeof stated[name] === "object" ? [scheme] : [])],
        fault: `has a contrast of ${inTenths(ratio)}:1 with ${other} (${palette[other]}) in the ${scheme} scheme, where text needs ${MIN_CONTRAST}:1`,
        cure: shade === undefined ? `no shade of it reaches that: change ${other} too` : `write "${shade}"`,
      };
    });
  });
}

/** Rounded down: 4.49 is not 4.5. */
function inTenths(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}

function suits(name: ColorName, value: string, palette: Palette): boolean {
  return PAIRS.filter((pair) => colorNamesOf(pair).includes(name)).every(
    (pair) => ratioOf(pair, { ...palette, [name]: value }) >= MIN_CONTRAST,
  );
}

function colorNamesOf({ text, on }: (typeof PAIRS)[number]): readonly ColorName[] {
  return on === "shade" ? ["accent", text, "paper"] : [text, on];
}

function ratioOf({ text, on }: (typeof PAIRS)[number], palette: Palette): number {
  const ground = on === "shade" ? mixColors(palette.accent, DARKEST_SHADE, palette.paper) : palette[on];
  return contrastOf(palette[text], ground);
}
