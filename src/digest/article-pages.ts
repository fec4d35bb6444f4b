import { addTo } from "../lib/group-by.ts";
import type { Group } from "./groups.ts";
import { type ArticlePage, linkTo, type PublishedArticle, type Related } from "./published-article.ts";
import type { RelatedTo } from "./related.ts";

/**
 * Each article with what its page links to: neighbours, topics, outlet and related articles. `articles` are in the site's
 * order. Created on each iteration, because all of them together would take as much memory as the articles.
 */
export function articlePages(
  articles: readonly PublishedArticle[],
  topics: readonly Group[],
  providers: readonly Group[],
  related: ReadonlyMap<string, readonly RelatedTo[]>,
): Iterable<ArticlePage> {
  const pageOf = (article: PublishedArticle, index: number, { byId, topicsOf, providerOf }: Found): ArticlePage => {
    const newer = articles[index - 1];
    const older = articles[index + 1];
    const [provider] = providerOf.get(article) ?? [];
    return {
      article,
      topics: topicsOf.get(article) ?? [],
      ...(newer && { newer: linkTo(newer) }),
      ...(older && { older: linkTo(older) }),
      ...(provider && { provider }),
      related: (related.get(article.id) ?? []).flatMap(({ id, shares }) => {
        const found = byId.get(id);
        return found === undefined ? [] : [relatedArticle(found, shares)];
      }),
    };
  };
  return {
    *[Symbol.iterator]() {
      const found = {
        byId: new Map(articles.map((article) => [article.id, article])),
        topicsOf: groupsByArticle(topics),
        providerOf: groupsByArticle(providers),
      };
      for (const [index, article] of articles.entries()) yield pageOf(article, index, found);
    },
  };
}

interface Found {
  readonly byId: ReadonlyMap<string, PublishedArticle>;
  readonly topicsOf: ReadonlyMap<PublishedArticle, readonly GroupLink[]>;
  readonly providerOf: ReadonlyMap<PublishedArticle, readonly GroupLink[]>;
}

type GroupLink = Pick<Group, "name" | "path">;

function relatedArticle(
  { path, title, language, provider, day }: PublishedArticle,
  shares: readonly string[],
): Related {
  return {
    path,
    title,
    ...(language !== undefined && { language }),
    ...(provider !== undefined && { provider: { name: provider.name } }),
    ...(day !== undefined && { day }),
    shares,
  };
}

function groupsByArticle(groups: readonly Group[]): Map<PublishedArticle, GroupLink[]> {
  const found = new Map<PublishedArticle, GroupLink[]>();
  for (const { name, path, articles } of groups) {
    const link = { name, path };
    for (const article of articles) addTo(found, article, link);
  }
  return found;
}
