import { shortHash } from "../lib/hash.ts";
import type { Site } from "../site/site.ts";
import { type Palette, paletteOf, type Theme } from "../site/theme.ts";
import { say } from "../words/say.ts";
import type { Locale } from "../words/words.ts";
import { formatDay } from "./days.ts";
import { drawnText } from "./drawn-text.ts";
import type { PublishedArticle } from "./published-article.ts";
import type { Path } from "./urls.ts";

/** The share image of a lead: what it shows, and where it lies. Plain data, so that another thread can draw it. */
export interface Card {
  /** Made of all that the card shows, so that it stays where it is as long as it looks the same. */
  readonly path: Path;
  /** The site's title; undefined where the face cannot draw it, as all texts here that may be missing. */
  readonly site?: string;
  /** The headline, without signs that the face cannot draw. */
  readonly title: string;
  /** How many other outlets report the same news: at least one. */
  readonly reports: number;
  /** The outlet's name. */
  readonly outlet?: string;
  /** What stands before and behind the outlet's name, in the site's words; where there is none, in its place. */
  readonly before: string;
  readonly after: string;
  /** The day of its edition, in the site's words. */
  readonly date?: string;
}

/** Counts up with each change of how cards are drawn, so that a new drawing has a new address. */
const DRAWING = 5;

/** What all cards of a site are drawn with: the theme's light colours, and its sign. */
export interface CardLook {
  readonly palette: Palette;
  readonly sign: string;
}

const looks = new WeakMap<Theme, { readonly look: CardLook; readonly hash: string }>();

/** The look of a theme's cards. */
export function cardLook(theme: Theme): CardLook {
  return lookOf(theme).look;
}

/** Each article asks for it. */
function lookOf(theme: Theme) {
  const known = looks.get(theme);
  if (known !== undefined) return known;
  const look = { palette: paletteOf(theme, "light"), sign: theme.sign };
  const made = { look, hash: shortHash(JSON.stringify(look), 16) };
  looks.set(theme, made);
  return made;
}

/** In pixels: what Open Graph's readers show without cutting. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The card of a lead, which is an article that other outlets report as well; undefined for any other, for drafts, where
 * the site has none, and where its face cannot draw the headline. Others are shared with their outlet's own picture.
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

/** What stands around the outlet's name in the line that says who reports the news; nothing where the face cannot draw it. */
function wordsAround(site: Locale, outlet: string | undefined, reports: number): Pick<Card, "before" | "after"> {
  const line =
    outlet === undefined
      ? say(site, "cardFactsUnsourced", { n: reports })
      : say(site, "cardFacts", { source: "\0", n: reports });
  const [before = "", after = ""] = line.replace(/\s+/g, " ").split("\0");
  const words = `${before.trim()} ${after.trim()}`.trim();
  return drawnText(words) === words ? { before, after } : { before: "", after: "" };
}
