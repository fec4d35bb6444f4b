import { addTo } from "../lib/group-by.ts";
import type { Group } from "./groups.ts";
import { type ArticlePage, type GroupLink, linkTo, type PublishedArticle, type Related } from "./published-article.ts";
import type { RelatedTo } from "./related.ts";

/**
 * Each article with what its page links to: neighbours, topics, outlet and related articles. `articles` are in the site's
 * order, as are those of groups. Created on each iteration, because all of them together would take as much memory as the
 * articles.
 */
export function articlePages(
  articles: readonly PublishedArticle[],
  topics: readonly Group[],
  providers: readonly Group[],
  relatedOf: (index: number) => readonly RelatedTo[],
): Iterable<ArticlePage> {
  return {
    *[Symbol.iterator]() {
      const topicsOf = groupsInOrder(topics);
      const providersOf = groupsInOrder(providers);
      for (const [index, article] of articles.entries()) {
        const newer = articles[index - 1];
        const older = articles[index + 1];
        const [provider] = providersOf(article);
        yield {
          article,
          topics: topicsOf(article),
          ...(newer && { newer: linkTo(newer) }),
          ...(older && { older: linkTo(older) }),
          ...(provider && { provider }),
          related: relatedOf(index).flatMap(({ at, shares }) => {
            const found = articles[at];
            return found === undefined ? [] : [relatedArticle(found, shares)];
          }),
        };
      }
    },
  };
}

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

/**
 * Finds the groups of each article, in order of groups. Call it with the articles in the site's order: it knows only which
 * article is the next of each group, since lists for all articles would take much memory.
 */
function groupsInOrder(groups: readonly Group[]): (article: PublishedArticle) => GroupLink[] {
  const waiting = new Map<PublishedArticle, number[]>();
  const passed = new Uint32Array(groups.length);
  const links = groups.map(({ name, path }): GroupLink => ({ name, path }));
  const wait = (group: number) => {
    const next = groups[group]?.articles[passed[group] ?? 0];
    if (next !== undefined) addTo(waiting, next, group);
  };
  for (const group of groups.keys()) wait(group);
  return (article) => {
    const found = waiting.get(article) ?? [];
    waiting.delete(article);
    return found
      .sort((one, other) => one - other)
      .flatMap((at) => {
        passed[at] = (passed[at] ?? 0) + 1;
        wait(at);
        return links[at] ?? [];
      });
  };
}
