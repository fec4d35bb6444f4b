/** A feed, or a page that lists articles, that is asked for news. */
export interface Source {
  /** The curator's name for it; also the outlet's name for articles on the source's own host. */
  readonly name: string;
  readonly kind: "feed" | "page";
  readonly address: string;
  /** Topics of every seed from it, besides those suggested by words. */
  readonly topics: readonly string[];
  readonly quality?: number;
  /** The most new seeds that one run makes from it. */
  readonly limit: number;
  /** BCP 47; used if a text does not state its own. */
  readonly language?: string;
  /** Whether seeds hold the article's text. */
  readonly text: boolean;
  /** Whether seeds are published at once, without review. */
  readonly publish: boolean;
  /** Words of which a title or summary must have one (if there are any), and words of which it may have none. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** For a page: the beginning of its articles' paths. */
  readonly links?: string;
}

/** The defaults of a source. */
export const SOURCE_DEFAULTS = { topics: [], limit: 10, text: true, publish: false, include: [], exclude: [] } as const;

export const MAX_SOURCES = 2000;
export const MAX_WORDS = 200;
export const MAX_WORD_LENGTH = 200;
export const HIGHEST_LIMIT = 1000;
