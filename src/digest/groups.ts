import { byName, byText } from "../lib/collate.ts";
import { groupBy } from "../lib/group-by.ts";
import { memoize } from "../lib/memoize.ts";
import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicRules, topicWithAbove } from "../site/topic-names.ts";
import { mondayOf } from "./days.ts";
import type { GroupLink, PublishedArticle } from "./published-article.ts";
import { groupPath, type Path, providerSlug, topicSlug } from "./urls.ts";

/** The articles of a topic or an outlet. */
export interface Group extends GroupLink {
  readonly kind: "topics" | "providers";
  readonly description?: string;
  /** The domain of an outlet. */
  readonly domain?: string;
  /** The broader topics of a topic, the broadest first. */
  readonly above?: readonly GroupLink[];
  /** In the site's order. */
  readonly articles: readonly PublishedArticle[];
  /** The dated ones by year, newest first. */
  readonly years: readonly GroupYear[];
}

/** A group's articles of one year: on one page, or by month if there are many. */
export interface GroupYear {
  /** "2021" */
  readonly year: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  /** Newest first; empty if the year's page lists everything. */
  readonly months: readonly GroupMonth[];
}

export interface GroupMonth {
  /** "2021-08" */
  readonly month: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
}

/** The most articles of a year on one page; more are split by month. Reaching the limit changes this page only. */
const MAX_ON_A_PAGE = 100;

/**
 * Groups articles, in the site's order, by topic and by its broader topics. Aliases in `rules` count as their topic; a
 * topic without a rule is spelled as most of its articles spell it. Sorted by the rules, then by name in `language`.
 */
export function byTopic(articles: readonly PublishedArticle[], rules: readonly TopicRule[], language: string): Group[] {
  const ruleByKey = topicRules(rules);
  const labelsOf = memoize((written: string): readonly Label[] =>
    topicWithAbove(rules, written).map((name, index, names) => {
      const description = ruleByKey.get(topicKey(name))?.description;
      const above = names.slice(index + 1).map((each) => ({ name: each, path: groupPath("topics", topicSlug(each)) }));
      return {
        slug: topicSlug(name),
        name,
        ...(description !== undefined && { description }),
        ...(above.length > 0 && { above: above.reverse() }),
      };
    }),
  );
  const rows = new Map(rules.map(({ name }, row) => [name, row]));
  const rowOf = ({ name }: Group) => rows.get(name) ?? rows.size;
  // Sorting is stable, so topics without a rule stay sorted by name.
  return gather("topics", articles, ({ topics }) => topics.flatMap(labelsOf), language).sort(
    (one, other) => rowOf(one) - rowOf(other),
  );
}

/** Groups articles, in the site's order, by outlet. Sorted by name in `language`. */
export function byProvider(articles: readonly PublishedArticle[], language: string): Group[] {
  const labelOf = memoize((name: string, domain: string): Label => {
    const known = { name, ...(domain !== "" && { domain }) };
    return { slug: providerSlug(known), ...known };
  });
  return gather(
    "providers",
    articles,
    ({ provider }) => (provider === undefined ? [] : [labelOf(provider.name, provider.domain ?? "")]),
    language,
  );
}

interface Label extends Pick<Group, "name" | "description" | "domain" | "above"> {
  readonly slug: string;
}

function gather(
  kind: Group["kind"],
  articles: readonly PublishedArticle[],
  labelsOf: (article: PublishedArticle) => readonly Label[],
  language: string,
): Group[] {
  const found = new Map<string, { readonly labels: Map<string, Counted>; readonly articles: PublishedArticle[] }>();
  for (const article of articles) {
    for (const label of new Map(labelsOf(article).map((label) => [label.slug, label])).values()) {
      const group = found.get(label.slug) ?? { labels: new Map<string, Counted>(), articles: [] };
      const counted = group.labels.get(label.name);
      if (counted === undefined) group.labels.set(label.name, { label, count: 1 });
      else counted.count++;
      group.articles.push(article);
      found.set(label.slug, group);
    }
  }
  const inOrder = byName(language);
  return [...found]
    .map(([slug, { labels, articles: members }]) => {
      const { slug: _, ...label } = commonest(labels);
      return { kind, ...label, path: groupPath(kind, slug), articles: members, years: yearsOf(kind, slug, members) };
    })
    .sort((one, other) => inOrder(one.name, other.name));
}

interface Counted {
  readonly label: Label;
  count: number;
}

/**
 * The label that most articles have, so that one seed cannot rename an outlet or topic; the first by name of equals.
 */
function commonest(labels: ReadonlyMap<string, Counted>): Label {
  const [first] = [...labels.values()].sort(
    (one, other) => other.count - one.count || byText(one.label.name, other.label.name),
  );
  if (first === undefined) throw new Error("A group without articles has no name.");
  return first.label;
}

function yearsOf(kind: Group["kind"], slug: string, articles: readonly PublishedArticle[]): GroupYear[] {
  return [...byYear(articles)].map(([year, members]) => ({
    year,
    path: groupPath(kind, slug, year),
    articles: members,
    months: members.length <= MAX_ON_A_PAGE ? [] : monthsOf(kind, slug, members),
  }));
}

function monthsOf(kind: Group["kind"], slug: string, articles: readonly PublishedArticle[]): GroupMonth[] {
  return [...byMonth(articles)].map(([month, members]) => ({
    month,
    path: groupPath(kind, slug, month),
    articles: members,
  }));
}

/** Dated articles by year, in the given order. */
function byYear(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day?.slice(0, 4));
}

/** Dated articles by month, in the given order. */
export function byMonth(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day?.slice(0, 7));
}

/** Dated articles by the Monday of their week, in the given order. */
export function byWeek(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => (day === undefined ? undefined : mondayOf(day)));
}

/** Dated articles by day, in the given order. */
export function byDay(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day);
}
