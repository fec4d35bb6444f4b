import { byText } from "../lib/collate.ts";
import { wholeOf } from "../lib/fields-on-disk.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Instant } from "../lib/instant.ts";
import { ownText } from "../lib/own-text.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { LedgerEntry } from "../seeds/ledger.ts";
import { outletOf } from "../seeds/outlet-of.ts";
import type { Site } from "../site/site.ts";
import { aliasRedirects } from "./alias-redirects.ts";
import { articlePages } from "./article-pages.ts";
import { addedCoverage, mergedByLead } from "./coverage.ts";
import { calendarDate, type Day, newerFirst } from "./days.ts";
import { formerPaths } from "./former-paths.ts";
import { firstWanting, freePath } from "./free-path.ts";
import { byDay, byMonth, byProvider, byTopic, byWeek, type Group } from "./groups.ts";
import { nextLedger } from "./next-ledger.ts";
import { outletsOf } from "./outlets.ts";
import type { ArticlePage, PublishedArticle } from "./published-article.ts";
import type { Redirect } from "./redirect.ts";
import { type DatedHead, relatedByArticle } from "./related.ts";
import { standingAt, standingMerged } from "./standing.ts";
import { lastChangeOf } from "./updated-at.ts";
import { articlePath, editionPath, monthPath, type Path, weekPath, yearPath } from "./urls.ts";
import { type Reason, type Withheld, withhold } from "./withhold.ts";

/** The lists from which all pages and feeds are made. */
export interface Digest {
  readonly site: Site;
  /** All published articles in the site's order: dated ones newest first, then undated ones. */
  readonly articles: readonly PublishedArticle[];
  /** Created on each iteration: together they would take as much memory as the articles. */
  readonly pages: Iterable<ArticlePage>;
  readonly editions: readonly Edition[];
  readonly weeks: readonly Week[];
  readonly months: readonly Month[];
  readonly years: readonly Year[];
  readonly undated: readonly PublishedArticle[];
  readonly topics: readonly Group[];
  readonly providers: readonly Group[];
  readonly redirects: readonly Redirect[];
  readonly withheld: readonly Withheld[];
  /** The ledger after this build, in order of identities. Created on each iteration. */
  readonly ledger: Iterable<LedgerEntry>;
}

/** The articles of one day. */
export interface Edition {
  readonly day: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  readonly newer?: string;
  readonly older?: string;
}

/** The articles of one week, Monday to Sunday (ISO 8601). */
export interface Week {
  /** Its Monday. */
  readonly from: Day;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  /** The Mondays of the neighbouring weeks that have articles. */
  readonly newer?: Day;
  readonly older?: Day;
}

export interface Month {
  /** "2021-08" */
  readonly month: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  readonly newer?: string;
  readonly older?: string;
}

export interface Year {
  readonly year: string;
  readonly path: Path;
  readonly months: readonly Month[];
}

export interface DigestOptions {
  readonly site: Site;
  /** Articles dated later are withheld. */
  readonly now: Instant;
  /** Whether to include withheld articles, each with a badge that gives the reason; removed ones never. */
  readonly drafts: boolean;
  /** Keys of refused seeds' addresses, which no article lists as coverage. */
  readonly refused?: readonly number[];
  /** The ledger from earlier builds, with the owners from a reading. */
  readonly ledger?: readonly LedgerEntry[];
  /** Keeps an article in less memory (`FieldsOnDisk`); as it is by default. */
  readonly keep?: (article: PublishedArticle) => PublishedArticle;
}

/**
 * Decides which articles are published, and puts them in order and in lists. Pure: the same input gives the same lists.
 */
export function buildDigest(
  articles: readonly ArticleHead[],
  { site, now, drafts, refused = [], ledger = [], keep = (article) => article }: DigestOptions,
): Digest {
  const { published, withheld, hidden } = withhold(articles, { now, ...site, refused });
  const merged = mergedByLead(withheld);
  const shownDrafts = drafts ? withheld.filter(({ reason }) => reason !== "merged" && reason !== "removed") : [];
  const badges = new Map<string, Reason>(shownDrafts.map(({ article, reason }) => [article.id, reason]));
  const shown = [...published, ...shownDrafts.map(({ article }) => article)]
    .map((article): DatedHead<ArticleHead> => ({ article, ...calendarDate(article.published, site.timeZone) }))
    .sort((one, other) => newerFirst(one, other) || byText(one.article.id, other.article.id));

  const wanted = shown.map(({ article }) => articlePath(article, site.timeZone));
  const first = firstWanting(ledger, shown, wanted);
  const taken = new Set<Path>();
  const placed = shown.map(({ article, day, at }, index): PublishedArticle => {
    const short = wanted[index] ?? "";
    const path = freePath(short, article.id, taken, first.get(short));
    const badge = badges.get(article.id);
    const added = addedCoverage(article, merged.get(article.id) ?? []);
    const {
      covers,
      coverCopies: _copies,
      coverDates,
      coverOutlets,
      slug: _slug,
      terms: _terms,
      alsoAt: _alsoAt,
      keeps: _keeps,
      version,
      ...head
    } = wholeOf(article);
    const left = hidden.get(article.id) ?? [];
    const isListed = (_: string, index: number) => !left.includes(covers[index] ?? 0);
    const reported = [...coverDates.split(" ").filter(isListed), ...added.map(({ published = "" }) => published)];
    const change = at === undefined ? undefined : lastChangeOf(at, reported, { now, ...site });
    return keep({
      reports: covers.length - left.length + added.length,
      ...outletsOf(article.provider?.name, [...coverOutlets.filter(isListed), ...added.map(outletOf)]),
      // Most articles are unchanged from their seeds, and keep their version.
      version:
        badge || added.length > 0 || left.length > 0 || path !== short || change?.ahead
          ? JSON.stringify([version, path, badge, change?.ahead ? change.at : "", left, ...added])
          : version,
      path,
      added,
      ...(left.length > 0 && { hidden: left }),
      ...(change !== undefined && change.at !== at && { updated: ownText(change.at) }),
      ...(badge !== undefined && { badge }),
      ...(day !== undefined && { day }),
      ...(at !== undefined && { at }),
      ...head,
    });
  });
  const topics = byTopic(placed, site.topics, site.language);
  const providers = byProvider(placed, site.language);
  const months = withNeighbours(
    [...byMonth(placed)].map(([month, members]) => ({ month, path: monthPath(month), articles: members })),
    "month",
  );

  const merging = standingMerged(withheld, placed, site.timeZone, taken);
  const standing = () => [...placed.filter(({ badge }) => badge === undefined).map(standingAt), ...merging];

  // Eleventy copies and wraps data that it can modify.
  return Object.freeze({
    site: Object.freeze({ ...site }),
    articles: placed,
    // Drafts get published articles as related ones, and never the reverse.
    pages: articlePages(
      placed,
      topics,
      providers,
      relatedByArticle(shown, (article) => !badges.has(article.id)),
    ),
    editions: withNeighbours(
      [...byDay(placed)].map(([day, members]) => ({ day, path: editionPath(day), articles: members })),
      "day",
    ),
    weeks: withNeighbours(
      [...byWeek(placed)].map(([from, members]) => ({ from, path: weekPath(from), articles: members })),
      "from",
    ),
    months,
    years: yearsOf(months),
    undated: placed.filter(({ day }) => day === undefined),
    topics,
    providers,
    redirects: [
      ...merging.map(({ path, to, title }): Redirect => ({ what: "article", from: path, to, title })),
      ...(ledger.length === 0 ? [] : formerPaths(ledger, standing(), taken)),
      ...aliasRedirects(topics, site),
    ],
    withheld,
    ledger: { [Symbol.iterator]: () => nextLedger(ledger, standing()) },
  });
}

function withNeighbours<Item extends { [name in Key]: string }, Key extends string>(items: readonly Item[], key: Key) {
  return items.map((item, index): Item & { newer?: string; older?: string } => {
    const newer = items[index - 1]?.[key];
    const older = items[index + 1]?.[key];
    return { ...item, ...(newer !== undefined && { newer }), ...(older !== undefined && { older }) };
  });
}

function yearsOf(months: readonly Month[]): Year[] {
  const years = groupBy(months, ({ month }) => month.slice(0, 4));
  return [...years].map(([year, members]) => ({ year, path: yearPath(year), months: members }));
}
