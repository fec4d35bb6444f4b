import { shortHash } from "../lib/hash.ts";
import type { Site } from "../site/site.ts";
import { type Palette, paletteOf, type Theme } from "../site/theme.ts";
import { say } from "../words/say.ts";
import type { Locale } from "../words/words.ts";
import { formatDay } from "./days.ts";
import { drawnText } from "./drawn-text.ts";
import type { PublishedArticle } from "./published-article.ts";
import type { Path } from "./urls.ts";

/** The share image of a lead: its contents and path. Plain data, so that it can be drawn on another thread. */
export interface Card {
  /** Derived from everything the card shows, so that it changes exactly when the card does. */
  readonly path: Path;
  /** The site's title. Like all optional texts here, undefined if the typeface cannot draw it. */
  readonly site?: string;
  /** The headline, without characters that the typeface cannot draw. */
  readonly title: string;
  /** The number of other outlets that report the story; at least one. */
  readonly reports: number;
  /** The outlet's name. */
  readonly outlet?: string;
  /** The words before and after the outlet's name; without a name, the words in its place. */
  readonly before: string;
  readonly after: string;
  /** The day of its edition, in the site's language. */
  readonly date?: string;
}

/** Count this up whenever cards are drawn differently, so that they get new paths. */
const DRAWING = 5;

/** The look shared by all cards of a site: the theme's light colors, and its sign. */
export interface CardLook {
  readonly palette: Palette;
  readonly sign: string;
}

const looks = new WeakMap<Theme, { readonly look: CardLook; readonly hash: string }>();

export function cardLook(theme: Theme): CardLook {
  return lookOf(theme).look;
}

/** Cached, because it is needed for each article. */
function lookOf(theme: Theme) {
  const known = looks.get(theme);
  if (known !== undefined) return known;
  const look = { palette: paletteOf(theme, "light"), sign: theme.sign };
  const made = { look, hash: shortHash(JSON.stringify(look), 16) };
  looks.set(theme, made);
  return made;
}

/** In pixels; a size that Open Graph readers show uncropped. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The card of a lead, that is, an article with other reports. Undefined for other articles, for drafts, if the site has
 * no share images, and if the typeface cannot draw the headline. Other articles are shared with their outlet's own
 * picture.
 */
export function cardOf(
  site: Pick<Site, "title" | "language" | "words" | "shareImages" | "theme">,
  { title, provider, reports, day, badge }: Pick<PublishedArticle, "title" | "provider" | "reports" | "day" | "badge">,
): Card | undefined {
  const { title: name, language, shareImages, theme } = site;
  if (!shareImages || reports === 0 || badge !== undefined) return undefined;
  const headline = drawnText(title);
  if (headline === undefined) return undefined;
  const sign = drawnText(name);
  const outlet = provider && drawnText(provider.name);
  const date = day && drawnText(formatDay(day, language));
  const shown = {
    ...(sign !== undefined && { site: sign }),
    title: headline,
    ...(outlet !== undefined && { outlet }),
    ...wordsAround(site, outlet, reports),
    reports,
    ...(date !== undefined && { date }),
  };
  return { path: `/cards/${shortHash(JSON.stringify([DRAWING, lookOf(theme).hash, shown]), 16)}.png`, ...shown };
}

/**
 * The words around the outlet's name in the line about who reports the story; empty if the typeface cannot draw them.
 */
function wordsAround(site: Locale, outlet: string | undefined, reports: number): Pick<Card, "before" | "after"> {
  const line =
    outlet === undefined
      ? say(site, "cardFactsUnsourced", { n: reports })
      : say(site, "cardFacts", { source: "\0", n: reports });
  const [before = "", after = ""] = line.replace(/\s+/g, " ").split("\0");
  const words = `${before.trim()} ${after.trim()}`.trim();
  return drawnText(words) === words ? { before, after } : { before: "", after: "" };
}
