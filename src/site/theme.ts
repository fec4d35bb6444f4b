import { DEFAULT_SIGN } from "./default-sign.ts";

export type Scheme = "light" | "dark";

export const SCHEMES: readonly Scheme[] = ["light", "dark"];

/** The colours of a site, by the names of their custom properties, with those that hold unless others are stated. */
export const COLOURS = {
  paper: { light: "#fbf9f4", dark: "#161411" },
  plate: { light: "#efeae0", dark: "#25221d" },
  ink: { light: "#1d1a16", dark: "#ece6da" },
  soft: { light: "#645d52", dark: "#a79e90" },
  rule: { light: "#ded7ca", dark: "#37322b" },
  accent: { light: "#a8321a", dark: "#ff9b73" },
  mark: { light: "#ffe2a8", dark: "#5a4310" },
} as const;

export type ColourName = keyof typeof COLOURS;

/** The values of one scheme, as `#rrggbb`. */
export type Palette = Readonly<Record<ColourName, string>>;

/** A colour in both schemes, as `#rrggbb`. */
export interface Colour {
  /** Any opaque colour of CSS. A colour that is stated alone, without `{ light, dark }`, is this one; an accent then keeps its hue in the dark. */
  readonly light: string;
  /** The same for the dark scheme. */
  readonly dark: string;
}

/**
 * How a site looks, everywhere: style sheet, mail, share images, icons, web manifest, feeds in a browser and report are made
 * of this. Plain data, so that other threads can take it and pages are made anew when it changes.
 */
export interface Theme {
  /** The page. */
  readonly paper: Colour;
  /** Surfaces on the page: images that have not loaded, code, bars of charts. */
  readonly plate: Colour;
  /** Text. */
  readonly ink: Colour;
  /** Secondary text: sources, times. */
  readonly soft: Colour;
  /** Lines between things. */
  readonly rule: Colour;
  /** Links, buttons, the ring of focus. */
  readonly accent: Colour;
  /** Words that were searched for. */
  readonly mark: Colour;
  readonly type: {
    /** Fonts of headlines, as in CSS. */
    readonly headlines: string;
    /** Fonts of excerpts and texts. */
    readonly text: string;
    /** Fonts of everything else. */
    readonly interface: string;
  };
  /** How much space is left between rows and lines. */
  readonly density: "comfortable" | "compact";
  /** The sign beside the title: SVG, or the name of an SVG file beside the settings. */
  readonly sign: string;
  /** A style sheet of your own, after the program's: CSS, or else the file `theme.css` beside the settings. At most 100 kB. */
  readonly css: string;
}

const SERIF =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Source Serif 4", "Noto Serif", Georgia, serif';

export const DEFAULT_THEME: Theme = {
  ...COLOURS,
  type: {
    headlines: SERIF,
    text: SERIF,
    interface: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  },
  density: "comfortable",
  sign: DEFAULT_SIGN,
  css: "",
};

/** A colour as a curator states it: any opaque colour of CSS. One alone is that of the light scheme. */
export type StatedColour = string | { readonly light?: string; readonly dark?: string };

/** What a curator states of the look; the rest is as in `DEFAULT_THEME`. */
export interface ThemeOptions extends Partial<Readonly<Record<ColourName, StatedColour>>> {
  readonly type?: Partial<Theme["type"]>;
  readonly density?: Theme["density"];
  /** SVG, or the name of a file of it beside the settings. */
  readonly sign?: string;
  readonly css?: string;
}

/** The colours of one scheme. */
export function paletteOf(theme: Pick<Theme, ColourName>, scheme: Scheme): Palette {
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
