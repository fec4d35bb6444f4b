import { byName, byText } from "../lib/collate.ts";
import { groupBy } from "../lib/group-by.ts";
import { memoize } from "../lib/memoize.ts";
import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicRules, topicWithAbove } from "../site/topic-names.ts";
import { mondayOf } from "./days.ts";
import type { GroupLink, PublishedArticle } from "./published-article.ts";
import { groupPath, type Path, providerSlug, topicSlug } from "./urls.ts";

/** The articles that share a topic or an outlet. */
export interface Group extends GroupLink {
  readonly kind: "topics" | "providers";
  readonly description?: string;
  /** An outlet's own site. */
  readonly domain?: string;
  /** The topics above a topic, the highest first. */
  readonly above?: readonly GroupLink[];
  /** In the site's order. */
  readonly articles: readonly PublishedArticle[];
  /** The dated ones by year, newest first. */
  readonly years: readonly GroupYear[];
}

/** A group's articles of one year: on one page, or by month where they are many. */
export interface GroupYear {
  /** "2021" */
  readonly year: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
  /** Newest first; empty where the year's own page lists all. */
  readonly months: readonly GroupMonth[];
}

export interface GroupMonth {
  /** "2021-08" */
  readonly month: string;
  readonly path: Path;
  readonly articles: readonly PublishedArticle[];
}

/** From how many articles a year on a group's year is cut by month. Only this page changes when the number is reached. */
const MOST_ON_A_PAGE = 100;

/**
 * Groups articles, in the site's order, by topic and by the topics above it. Aliases of `rules` count as their topic;
 * otherwise a topic is spelled as most of its articles spell it. In the order of the rules, the others by name in `language`.
 */
export function byTopic(articles: readonly PublishedArticle[], rules: readonly TopicRule[], language: string): Group[] {
  const ruleByKey = topicRules(rules);
  const labelsOf = memoize((written: string): readonly Label[] =>
    topicWithAbove(rules, written).map((name, place, names) => {
      const description = ruleByKey.get(topicKey(name))?.description;
      const above = names.slice(place + 1).map((each) => ({ name: each, path: groupPath("topics", topicSlug(each)) }));
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
  // Sorting keeps the order by name among those without a row.
  return gather("topics", articles, ({ topics }) => topics.flatMap(labelsOf), language).sort(
    (one, other) => rowOf(one) - rowOf(other),
  );
}

/** Groups articles, in the site's order, by the outlet that published them. Sorted by name in `language`. */
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
  const found = new Map<string, { labels: Label[]; articles: PublishedArticle[] }>();
  for (const article of articles) {
    for (const label of new Map(labelsOf(article).map((label) => [label.slug, label])).values()) {
      const group = found.get(label.slug) ?? { labels: [], articles: [] };
      group.labels.push(label);
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

/** The label that most articles bear, so that one seed cannot rename an outlet or a topic; the first by name of several. */
function commonest(labels: readonly Label[]): Label {
  const counts = new Map<string, { label: Label; count: number }>();
  for (const label of labels) {
    const counted = counts.get(label.name);
    if (counted === undefined) counts.set(label.name, { label, count: 1 });
    else counted.count++;
  }
  const [first] = [...counts.values()].sort(
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
    months: members.length <= MOST_ON_A_PAGE ? [] : monthsOf(kind, slug, members),
  }));
}

function monthsOf(kind: Group["kind"], slug: string, articles: readonly PublishedArticle[]): GroupMonth[] {
  return [...byMonth(articles)].map(([month, members]) => ({
    month,
    path: groupPath(kind, slug, month),
    articles: members,
  }));
}

/** Dated articles by year, in the order given. */
function byYear(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day?.slice(0, 4));
}

/** Dated articles by month, in the order given. */
export function byMonth(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day?.slice(0, 7));
}

/** Dated articles by the Monday of their week, in the order given. */
export function byWeek(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => (day === undefined ? undefined : mondayOf(day)));
}

/** Dated articles by day, in the order given. */
export function byDay(articles: readonly PublishedArticle[]): Map<string, PublishedArticle[]> {
  return groupBy(articles, ({ day }) => day);
}
