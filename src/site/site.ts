import type { OwnWords, Words } from "../words/words.ts";
import { DEFAULT_PATHS, type Paths, type StatedPaths } from "./paths.ts";
import { DEFAULT_THEME, type Theme, type ThemeOptions } from "./theme.ts";

/** A curator's decisions about one topic. */
export interface TopicRule {
  /** The name as shown, however seeds spell it. */
  readonly name: string;
  /** Other names of the topic. Articles with one of them are listed under `name`. */
  readonly aliases?: readonly string[];
  /** One sentence for the topic's page. */
  readonly description?: string;
  /** The `name` of a broader topic, which lists this topic's articles too. */
  readonly parent?: string;
  /** Words or phrases. A seed without topics gets this topic if its title, excerpt or text has one of them. */
  readonly words?: readonly string[];
}

/** The settings of a site. Everything that differs between sites is here and nowhere else. */
export interface Site {
  /** The name on every page and feed. */
  readonly title: string;
  /** One sentence, for search engines, feeds and the about page. */
  readonly description: string;
  /** The address of the site, with a slash at the end. Its path becomes the prefix of all links. */
  readonly address: string;
  /** The language of the site's own words and dates, as a BCP 47 tag: `en` writes "August 20, 2021", `en-GB` "20 August 2021". */
  readonly language: string;
  /**
   * The site's own words in its language, or in English if the program has none in it. State only those you want to
   * change.
   */
  readonly words: Words;
  /** The IANA time zone in which days begin and times are shown. */
  readonly timeZone: string;
  /** Seeds with `published: false` and a quality below this are reported as "below quality". */
  readonly leastQuality: number;
  /** The number of articles on the front page and on a topic's page; older ones are in the archive. */
  readonly frontPageSize: number;
  /** The number of items in a feed. */
  readonly feedSize: number;
  /**
   * Where a feed item's title leads: to our page, which lists the other reports, or to the original if its address is
   * known.
   */
  readonly feedLink: "digest" | "original";
  /** The least heat of an article in the hot feed. */
  readonly hotHeat: number;
  /** The WebSub hub that feeds name and `digest ping` notifies of changes. None by default. */
  readonly hub?: string;
  /** Whether to remove a section of genuine readers' comments below an article, if it is certain to be one. */
  readonly comments: "strip" | "keep";
  readonly cleaning: {
    /**
     * The share of lines of clean articles that the comment filter may cut by mistake, above 0 and up to 0.1. A lower
     * value keeps more spam, a higher one loses more text. The default is 1 in 10,000.
     */
    readonly risk: number;
  };
  /**
   * How much of a text is published. With `excerpt`, no page, feed, email or search index contains more than the excerpt,
   * but all words can still be searched.
   */
  readonly text: "full" | "excerpt";
  /** Whether search engines may index pages that show another source's full text. */
  readonly indexFullText: boolean;
  /** Whether readers can search the articles. */
  readonly search: boolean;
  /** Whether browsers keep recent pages for offline reading, by a service worker. */
  readonly offline: boolean;
  /** Whether the articles are published as JSON too, for other programs: `/api/`. */
  readonly api: boolean;
  /**
   * `linked`: readers load images from the sources' servers. `local`: the build fetches them, and the site serves
   * copies.
   */
  readonly images: "linked" | "local";
  /** Whether each story gets an image of its own for sharing. */
  readonly shareImages: boolean;
  /** A module next to the settings that exports components for slots of pages: `./slots.tsx`. See customize.md. */
  readonly slots?: string;
  /**
   * The names of the site's sections in addresses, the present one first. Former ones redirect to it, or stay
   * available.
   */
  readonly paths: Paths;
  /** Colors, fonts, spacing and sign of everything visible. */
  readonly theme: Theme;
  /** Rows for topics, in the order to list them. Other topics follow by name. */
  readonly topics: readonly TopicRule[];
}

/** The defaults. */
export const DEFAULTS = {
  language: "en",
  timeZone: "UTC",
  leastQuality: 70,
  frontPageSize: 60,
  feedSize: 50,
  feedLink: "digest",
  hotHeat: 120,
  comments: "strip",
  cleaning: { risk: 1 / 10_000 },
  text: "full",
  indexFullText: false,
  search: true,
  offline: true,
  api: true,
  images: "linked",
  shareImages: true,
  paths: DEFAULT_PATHS,
  theme: DEFAULT_THEME,
  topics: [],
} satisfies Omit<Site, "title" | "description" | "address" | "words">;

/** The options of a site: three required facts, and whatever differs from `DEFAULTS`. */
export type SiteOptions = Pick<Site, "title" | "description" | "address"> &
  Partial<Omit<Site, "cleaning" | "theme" | "paths" | "words">> & {
    /** Words to change: `{ topStory: "Lead story" }`. */
    readonly words?: OwnWords;
    readonly cleaning?: Partial<Site["cleaning"]>;
    readonly theme?: ThemeOptions;
    readonly paths?: Partial<StatedPaths>;
  };

/** The options of the Eleventy plugin. */
export type PluginOptions = SiteOptions & {
  /** The folder of seeds, relative to where Eleventy runs; `seeds` by default. */
  readonly seeds?: string;
};

/**
 * Lets an editor check and complete the options of `digest.config.ts`. It changes nothing; values are checked when they
 * are read.
 */
export function defineSite(options: SiteOptions): SiteOptions {
  return options;
}
