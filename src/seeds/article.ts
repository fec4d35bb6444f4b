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
  /** 16 hex digits that stay the same whatever becomes of title, slug, host or folder. Feed guids are made of it. */
  readonly id: string;
  /** Whether its curator wrote the identity, which counts more than the ledger. */
  readonly isPinned?: true;
  /** The seed's name inside the seeds folder. */
  readonly seed: string;
  readonly title: string;
  /** Plain text in the source's own words. */
  readonly excerpt?: string;
  readonly type: string;
  /** When the source published it, as it stated that; undefined is "undated", never a guess. */
  readonly published?: StatedDate;
  /** The page at the source, without tracking parameters; undefined is "source's address not known". */
  readonly address?: string;
  /** Keys (`addressHash`) of the other addresses that its seed gives for the same page: the one it was found at, AMP. */
  readonly alsoAt?: readonly number[];
  /** Keys of reports that its curator wants listed though their own seeds are withheld. */
  readonly keeps?: readonly number[];
  /** A video's own page, where the seed embedded a player. */
  readonly video?: string;
  readonly provider?: Provider;
  /** Names as written, in the seed's order, without repetitions. */
  readonly topics: readonly string[];
  /** Why its topics are its own, where the seed names none and rows of `digest.config.ts` gave them. */
  readonly topicsByRule?: readonly TopicByRule[];
  readonly pictures: readonly Picture[];
  /** Other outlets' reports of the same news, newest first. */
  readonly coverage: readonly Coverage[];
  readonly body?: CleanBody;
  /** BCP 47; undefined where it could not be told. */
  readonly language?: string;
  /** What the seed itself says of being published. */
  readonly consent: Consent;
  /** Of one that is not published: whether a curator still has to look at it, or did and does not want it. */
  readonly review?: "pending" | "rejected";
}

/** `yes`, or why not: `no` (published: false), `merged` (the same with heat -1) or `removed`. */
export type Consent = "yes" | "no" | "merged" | "removed";

/**
 * What lists need of an article, and the decision whether it is published: everything but its text and the reports it
 * names. A build holds every article's head in memory, and opens the rest for the article's own page and the feeds only.
 */
export interface ArticleHead extends Omit<Article, keyof ArticleDetail | "provider"> {
  readonly provider?: Pick<Provider, "name" | "domain">;
  /** Differs whenever the seed, its sidecar, or what the site decides about reading differs. */
  readonly version: string;
  /** The title as its page's path spells it. */
  readonly slug: string;
  /** The addresses it names as coverage, as `addressHash` makes them: to compare with, not to read. */
  readonly covers: readonly number[];
  /** When they were published, in the same order; "" where that is not known. */
  readonly coverDates: readonly (StatedDate | "")[];
  /** Who published them, in the same order: the outlet's name, or the host where none is stated. */
  readonly coverOutlets: readonly string[];
  /** What its text is about: a handful of names as it spells them, most telling first. */
  readonly terms: readonly string[];
  /** Whether it prints a text of the source's own. */
  readonly hasText: boolean;
  /** The runs of lines that were cut from its text. */
  readonly cuts: readonly Pick<Cut, "from" | "to" | "kind">[];
  /** Where the rest of it lies, once it was put into the cache. */
  readonly place?: CacheLocation;
}

/** What only an article's own page and the feeds print. */
export type ArticleDetail = Pick<Article, "coverage" | "body">;
