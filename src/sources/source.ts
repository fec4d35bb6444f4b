/** A place that is asked for news: a feed, or a page that lists articles. */
export interface Source {
  /** What the curator calls it, and the outlet's name for what lies on the source's own host. */
  readonly name: string;
  readonly kind: "feed" | "page";
  readonly address: string;
  /** What every seed of it is filed under, besides what is suggested by its words. */
  readonly topics: readonly string[];
  readonly quality?: number;
  /** How many new seeds one run makes of it at most. */
  readonly limit: number;
  /** BCP 47; where a text does not tell its own. */
  readonly language?: string;
  /** Whether seeds hold the article's text. */
  readonly text: boolean;
  /** Whether seeds are published at once, instead of waiting for review. */
  readonly publish: boolean;
  /** Words of which a title or summary must have one, where there are any; and words of which it may have none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Of a page: what the addresses of its articles begin with, host left out. */
  readonly links?: string;
}

/** What holds for a source that does not say otherwise. */
export const USUAL = { topics: [], limit: 10, text: true, publish: false, include: [], exclude: [] } as const;

export const MOST_SOURCES = 2000;
export const MOST_WORDS = 200;
export const LONGEST_WORD = 200;
export const HIGHEST_LIMIT = 1000;
