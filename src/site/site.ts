import type { OwnWords, Words } from "../words/words.ts";
import { DEFAULT_PATHS, type Paths, type StatedPaths } from "./paths.ts";
import { DEFAULT_THEME, type Theme, type ThemeOptions } from "./theme.ts";

/** What a curator decides about one topic. */
export interface TopicRule {
  /** As it is shown, whatever spelling seeds use. */
  readonly name: string;
  /** Other names of the same topic: articles that bear one are listed under `name`. */
  readonly aliases?: readonly string[];
  /** One sentence for the topic's page. */
  readonly description?: string;
  /** The topic above it, by the name of its row: what is filed under a topic is listed under those above it too. */
  readonly parent?: string;
  /** A seed that names no topic gets this one where its title, excerpt or text has one of these words or phrases. */
  readonly words?: readonly string[];
}

/** The facts about a site. Everything that another site would have otherwise is here and nowhere else. */
export interface Site {
  /** The name on every page and feed. */
  readonly title: string;
  /** One sentence, for search engines, feeds and the about page. */
  readonly description: string;
  /** Where the site is served, with a slash at the end. Its path becomes the prefix of every address. */
  readonly address: string;
  /** The language of the site's own words and dates, as a BCP 47 tag: `en` writes "August 20, 2021", `en-GB` "20 August 2021". */
  readonly language: string;
  /** All that the site says of its own, in its language, or in English where there is no table in it. Settings state the words that are to be others. */
  readonly words: Words;
  /** IANA name of the one zone in which days begin and times are printed. */
  readonly timeZone: string;
  /** Seeds with `published: false` and a quality below this are reported as "below quality". */
  readonly leastQuality: number;
  /** How many articles the front page and a topic's page show before they point to the archive. */
  readonly frontPageSize: number;
  /** How many items a feed holds. */
  readonly feedSize: number;
  /** Where the title of a feed's item leads: to our page, which holds the coverage, or to the original where it is known. */
  readonly feedLink: "digest" | "original";
  /** From which heat on an article is in the feed of what is hot. */
  readonly hotHeat: number;
  /** The WebSub hub that feeds name and `digest ping` tells of changes; none unless stated. */
  readonly hub?: string;
  /** Whether a section of genuine reader comments below an article is taken out, where it is certain that there is one. */
  readonly comments: "strip" | "keep";
  readonly cleaning: {
    /**
     * The share of the lines of clean articles that the comment filter may cut by mistake, above 0 and up to 0.1. Lower
     * keeps more spam, higher loses more text. 1 in 10,000 unless stated.
     */
    readonly risk: number;
  };
  /**
   * How much of a text is printed. `excerpt`: no page, feed, mail or index of the search holds more of it than the excerpt, and
   * the search finds all its words all the same.
   */
  readonly text: "full" | "excerpt";
  /** Whether search engines may list pages that print another source's full text. */
  readonly indexFullText: boolean;
  /** Whether readers can search the articles. */
  readonly search: boolean;
  /** Whether readers' browsers keep the last pages for reading offline, by a service worker. */
  readonly offline: boolean;
  /** Whether the articles are there as JSON too, for other programs: `/api/`. */
  readonly api: boolean;
  /** `linked`: readers load images from the sources' servers. `local`: a build fetches them, and the site has copies. */
  readonly images: "linked" | "local";
  /** Whether each lead has a picture of its own for where people share it. */
  readonly shareImages: boolean;
  /** A module beside the settings whose exports are components for slots of pages: `./slots.tsx`. See customise.md. */
  readonly slots?: string;
  /** Names of the site's sections in addresses. The first is the one that holds; what was at the others leads on, or is there too. */
  readonly paths: Paths;
  /** Colours, type, space and sign, of which everything that is shown is made. */
  readonly theme: Theme;
  /** In the order in which topics are listed; those without a row follow by name. */
  readonly topics: readonly TopicRule[];
}

/** What holds where a site does not say otherwise. */
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

/** What a site states of itself: three facts, and what is not as in `DEFAULTS`. */
export type SiteOptions = Pick<Site, "title" | "description" | "address"> &
  Partial<Omit<Site, "cleaning" | "theme" | "paths" | "words">> & {
    /** Words that are to be others than those of the language: `{ topStory: "Lead story" }`. */
    readonly words?: OwnWords;
    readonly cleaning?: Partial<Site["cleaning"]>;
    readonly theme?: ThemeOptions;
    readonly paths?: Partial<StatedPaths>;
  };

/** The settings of a site that is made by the plugin for Eleventy. */
export type PluginOptions = SiteOptions & {
  /** The folder of seeds, from where Eleventy runs; `seeds` unless stated. */
  readonly seeds?: string;
};

/** Lets an editor check and complete the settings in `digest.config.ts`; what they say is checked when it is read. */
export function defineSite(options: SiteOptions): SiteOptions {
  return options;
}
