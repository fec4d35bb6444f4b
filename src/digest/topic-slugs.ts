import { remembered } from "../lib/remembered.ts";
import type { Article } from "../seeds/article.ts";
import { topicKey } from "../seeds/topic-key.ts";
import type { Site, TopicRule } from "../site.ts";
import { topicSlug } from "./urls.ts";

const byRules = new WeakMap<readonly TopicRule[], (name: string) => string>();

/** An article's topics as the addresses of their pages spell them; an alias counts as its topic. */
export function topicSlugs({ topics: rules }: Pick<Site, "topics">, { topics }: Pick<Article, "topics">): string[] {
  const slugOf = byRules.get(rules) ?? slugsBy(rules);
  byRules.set(rules, slugOf);
  return [...new Set(topics.map(slugOf))];
}

function slugsBy(rules: readonly TopicRule[]): (name: string) => string {
  const names = new Map(rules.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [topicKey(alias), name])));
  return remembered((written: string) => topicSlug(names.get(topicKey(written)) ?? written));
}
