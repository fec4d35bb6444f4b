import { DEFAULT_SIGN } from "./default-sign.ts";

export type Scheme = "light" | "dark";

export const SCHEMES: readonly Scheme[] = ["light", "dark"];

/** The default colors, by the names of their custom properties. */
export const COLORS = {
  paper: { light: "#fbf9f4", dark: "#161411" },
  plate: { light: "#efeae0", dark: "#25221d" },
  ink: { light: "#1d1a16", dark: "#ece6da" },
  soft: { light: "#645d52", dark: "#a79e90" },
  rule: { light: "#ded7ca", dark: "#37322b" },
  accent: { light: "#a8321a", dark: "#ff9b73" },
  mark: { light: "#ffe2a8", dark: "#5a4310" },
} as const;

export type ColorName = keyof typeof COLORS;

/** The colors of one scheme, as `#rrggbb`. */
export type Palette = Readonly<Record<ColorName, string>>;

/** A color in both schemes, as `#rrggbb`. */
export interface Color {
  /**
   * Any opaque color of CSS. A single color, without `{ light, dark }`, is this one; an accent then keeps its hue in
   * the dark.
   */
  readonly light: string;
  /** The color in the dark scheme. */
  readonly dark: string;
}

/**
 * The look of a site everywhere: style sheet, mail, share images, icons, web manifest, feeds in a browser and the build
 * report. Plain data, so that threads can share it and pages are rebuilt when it changes.
 */
export interface Theme {
  /** The page's background. */
  readonly paper: Color;
  /** Surfaces on the page: images not yet loaded, code, bars of charts. */
  readonly plate: Color;
  /** Text. */
  readonly ink: Color;
  /** Secondary text: sources, times. */
  readonly soft: Color;
  /** Lines between parts of a page. */
  readonly rule: Color;
  /** Links, buttons, the focus ring. */
  readonly accent: Color;
  /** The background of search matches. */
  readonly mark: Color;
  readonly type: {
    /** The CSS font list of headlines. */
    readonly headlines: string;
    /** The CSS font list of excerpts and texts. */
    readonly text: string;
    /** The CSS font list of everything else. */
    readonly interface: string;
  };
  /** The spacing of rows and lines. */
  readonly density: "comfortable" | "compact";
  /** The sign beside the title: SVG, or the name of an SVG file next to the settings. */
  readonly sign: string;
  /** A style sheet after the program's own: CSS, or else the file `theme.css` next to the settings. At most 100 kB. */
  readonly css: string;
}

const SERIF =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Source Serif 4", "Noto Serif", Georgia, serif';

export const DEFAULT_THEME: Theme = {
  ...COLORS,
  type: {
    headlines: SERIF,
    text: SERIF,
    interface: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  },
  density: "comfortable",
  sign: DEFAULT_SIGN,
  css: "",
};

/** A color as a curator states it: any opaque color of CSS. A single one is for the light scheme. */
export type StatedColor = string | { readonly light?: string; readonly dark?: string };

/** The options of a theme. The rest comes from `DEFAULT_THEME`. */
export interface ThemeOptions extends Partial<Readonly<Record<ColorName, StatedColor>>> {
  readonly type?: Partial<Theme["type"]>;
  readonly density?: Theme["density"];
  /** SVG, or the name of an SVG file next to the settings. */
  readonly sign?: string;
  readonly css?: string;
}

/** The colors of one scheme. */
export function paletteOf(theme: Pick<Theme, ColorName>, scheme: Scheme): Palette {
  const { paper, plate, ink, soft, rule, accent, mark } = theme;
  return {
    paper: paper[scheme],
    plate: plate[scheme],
    ink: ink[scheme],
    soft: soft[scheme],
    rule: rule[scheme],
    accent: accent[scheme],
    mark: mark[scheme],
  };
}
