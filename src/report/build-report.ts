import { formatReason } from "../digest/withhold.ts";
import { shortHash } from "../lib/hash.ts";
import { exceededLimits, type SiteSize } from "../publishing/host-limits.ts";
import type { Build } from "../publishing/publish-listed.ts";
import type { Problem } from "../seeds/problem.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { type ArticleChanges, compareArticles, type KnownArticle } from "./compare-articles.ts";

/** The results of one build as plain data, stored for the next one. Contains no text of seeds except titles and problems. */
export interface BuildReport {
  readonly seeds: SeedFolder;
  /** The folder of the site, as typed. */
  readonly output: string;
  /** Number of seeds, including refused ones. `cached` is the number taken from the cache. */
  readonly count: number;
  readonly cached: number;
  readonly articles: readonly KnownArticle[];
  /** Changes since the last build into the same folder. Undefined if that left no report. */
  readonly changes?: ArticleChanges;
  readonly withheld: readonly { readonly seed: string; readonly title: string; readonly why: string }[];
  readonly problems: readonly Problem[];
  readonly cuts: readonly { readonly seed: string; readonly lines: number }[];
  /** Names of seeds from which lines were cut, or whose lines look like comments. */
  readonly toRead: readonly string[];
  /** Feed files that were written or removed. */
  readonly feeds: readonly string[];
  readonly files: { readonly written: number; readonly removed: number; readonly unchanged: number };
  readonly size: SiteSize;
  readonly limits: readonly string[];
  readonly seconds: Build["seconds"];
}

export interface ReportOptions {
  readonly seeds: SeedFolder;
  readonly output: string;
  /** The report of the last build into the same folder. */
  readonly last: BuildReport | undefined;
}

/** Extracts from a build what a curator may want to know. */
export function reportBuild(build: Build, { seeds, output, last }: ReportOptions): BuildReport {
  const { reading, digest, publication, size, seconds } = build;
  const articles = digest.articles.map(
    ({ id, seed, title, path, version, day, heat, badge }): KnownArticle => ({
      id,
      seed,
      title,
      path,
      version: shortHash(version, 16),
      ...(day !== undefined && { month: day.slice(0, 7) }),
      ...(heat !== undefined && { heat }),
      ...(badge !== undefined && { isDraft: true }),
    }),
  );
  const withheld = digest.withheld.map((entry) => ({
    seed: entry.article.seed,
    title: entry.article.title,
    why: formatReason(entry),
  }));
  const duplicates = [...reading.duplicates].map(([seed, first]) => ({
    seed,
    title: "",
    why: `the same article as ${first}`,
  }));
  const all = [...withheld, ...duplicates];
  const published = digest.articles.filter(({ badge }) => badge === undefined);
  return {
    seeds,
    output,
    count: reading.count,
    cached: reading.cached,
    articles,
    ...(last !== undefined && { changes: compareArticles(last, { seeds, articles, withheld: all }) }),
    withheld: all,
    problems: reading.problems,
    cuts: published.flatMap(({ seed, cuts }) =>
      cuts.length === 0 ? [] : [{ seed, lines: cuts.reduce((sum, { from, to }) => sum + to - from + 1, 0) }],
    ),
    toRead: seedsToRead(reading.problems, seeds),
    feeds: [...publication.written, ...publication.removed].filter(isFeed),
    files: {
      written: publication.written.length,
      removed: publication.removed.length,
      unchanged: publication.unchanged,
    },
    size,
    limits: exceededLimits(size),
    seconds,
  };
}

/** Each cut gives a warning, so the problems name all seeds that have one. */
function seedsToRead(problems: readonly Problem[], { shown }: SeedFolder): string[] {
  const named = problems.filter(isOfCut);
  return [...new Set(named.map(({ file }) => file.slice(shown.length + 1)))];
}

/** True if a problem is about a run of lines, which the report shows separately. */
export function isOfCut({ rule }: Problem): boolean {
  return rule === "text/cut" || rule === "text/suspicious";
}

/** Feeds are files called `feed.xml`, `atom.xml` or `feed.json`, or in the folder of feeds. The pages about feeds are not. */
function isFeed(file: string): boolean {
  return /(?:^|\/)(?:feed|atom|rss)[\w.-]*\.(?:xml|json)$|(?:^|\/)feeds?\/.*\.(?:xml|json|opml)$/.test(file);
}
