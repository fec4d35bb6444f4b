import { memoize } from "../lib/memoize.ts";
import type { Article } from "../seeds/article.ts";
import type { Site, TopicRule } from "../site/site.ts";
import { topicName, topicWithAbove } from "../site/topic-names.ts";
import { topicSlug } from "./urls.ts";

const byRules = new WeakMap<readonly TopicRule[], (name: string) => readonly string[]>();

/** The slugs of an article's topics and broader topics; an alias counts as its topic. */
export function topicSlugs({ topics: rules }: Pick<Site, "topics">, { topics }: Pick<Article, "topics">): string[] {
  const slugsOf = byRules.get(rules) ?? slugsBy(rules);
  byRules.set(rules, slugsOf);
  return [...new Set(topics.flatMap(slugsOf))];
}

function slugsBy(rules: readonly TopicRule[]): (name: string) => readonly string[] {
  return memoize((written: string) => topicWithAbove(rules, written).map(topicSlug));
}

/** The names of an article's topics as the site spells them, each once; an alias counts as its topic. */
export function topicNames({ topics: rules }: Pick<Site, "topics">, { topics }: Pick<Article, "topics">): string[] {
  return [...new Set(topics.map((written) => topicName(rules, written)))];
}
