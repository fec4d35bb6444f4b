import type { CleanBody } from "../cleaning/clean-body.ts";
import type { Cut } from "../cleaning/strip-comments/cut.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import type { TopicByRule } from "../site/topics-by-rule.ts";
import type { CacheLocation } from "./cache/cache-location.ts";
import type { PlainFields } from "./field-table.ts";
import type { Coverage } from "./fields/coverage.ts";
import type { Picture } from "./fields/picture.ts";
import type { Provider } from "./fields/provider.ts";

/** A valid seed, ready to publish. Plain data: it can be hashed, cached and sent between threads as JSON. */
export interface Article extends PlainFields {
  /** 16 hex digits that stay the same when title, slug, host or folder change. Feed GUIDs are made from it. */
  readonly id: string;
  /** Set if the curator stated the identity, which overrides the ledger. */
  readonly isPinned?: true;
  /** The seed's name inside the seeds folder. */
  readonly seed: string;
  readonly title: string;
  /** Plain text in the source's own words. */
  readonly excerpt?: string;
  readonly type: string;
  /** When the source published it, exactly as stated; undefined means undated. Never a guess. */
  readonly published?: StatedDate;
  /** The page at the source, without tracking parameters; undefined if it is not known. */
  readonly address?: string;
  /** Keys (`addressHash`) of the seed's other addresses for the same page: original address, AMP. */
  readonly alsoAt?: readonly number[];
  /** Keys of reports that the curator wants listed although their own seeds are withheld. */
  readonly keeps?: readonly number[];
  /** A video's own page, if the seed embedded a player. */
  readonly video?: string;
  readonly provider?: Provider;
  /** Names as written, in the seed's order, without repetitions. */
  readonly topics: readonly string[];
  /** The rules of `digest.config.ts` that gave the topics, if the seed states none. */
  readonly topicsByRule?: readonly TopicByRule[];
  readonly pictures: readonly Picture[];
  /** Other sources' reports of the same story, newest first. */
  readonly coverage: readonly Coverage[];
  readonly body?: CleanBody;
  /** BCP 47; undefined if it could not be detected. */
  readonly language?: string;
  /** What the seed itself says about publishing. */
  readonly consent: Consent;
  /** For an unpublished seed: whether a curator still has to look at it, or has rejected it. */
  readonly review?: "pending" | "rejected";
}

/** `yes`, or why not: `no` (published: false), `merged` (the same with heat -1) or `removed`. */
export type Consent = "yes" | "no" | "merged" | "removed";

/**
 * The part of an article that lists, and the decision about publishing, need: everything but its text and coverage. A
 * build holds all heads in memory, and loads the rest only for the article's own page and feeds.
 */
export interface ArticleHead extends Omit<Article, keyof ArticleDetail | "provider"> {
  readonly provider?: Pick<Provider, "name" | "domain">;
  /** Changes whenever the seed, its sidecar or the site's reading options change. */
  readonly version: string;
  /** The title as it appears in the page's path. */
  readonly slug: string;
  /** Keys (`addressHash`) of its coverage, for comparison. */
  readonly covers: readonly number[];
  /** Other addresses of its coverage: the key from `covers`, and the key of another address. */
  readonly coverCopies?: readonly (readonly [report: number, copy: number])[];
  /** When its coverage was published, in the same order, with a space between each; nothing if unknown. One text takes less memory than many. */
  readonly coverDates: string;
  /** The outlets of its coverage, in the same order: the name, or the host if none is stated. */
  readonly coverOutlets: readonly string[];
  /** Key terms of the text, as it spells them, most important first. */
  readonly terms: readonly string[];
  /** Whether it shows a text of the source. */
  readonly hasText: boolean;
  /** The runs of lines cut from its text. */
  readonly cuts: readonly Pick<Cut, "from" | "to" | "kind">[];
  /** Where its detail is in the cache, once it has been stored. */
  readonly location?: CacheLocation;
}

/** The part of an article that only its own page and feeds show. */
export type ArticleDetail = Pick<Article, "coverage" | "body">;
