import { similarName } from "../lib/similar-name.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicRules } from "../site/topic-names.ts";

/** A topic with at least so many articles is established; one with at most so many may be misspelt. */
const MIN_KNOWN = 4;
const MAX_RARE = 2;

/**
 * Topics that are probably misspelt, each with the topic that was probably meant, both as written: rare ones without a
 * rule in `digest.config.ts` that differ by one or a few letters from a topic with a rule or with many articles.
 */
export function misspeltTopics(
  articles: readonly Pick<ArticleHead, "topics">[],
  rules: readonly TopicRule[],
): ReadonlyMap<string, string> {
  const ruled = topicRules(rules);
  const counts = new Map<string, { name: string; spellings: Set<string>; count: number }>();
  for (const { topics } of articles) {
    for (const name of topics) {
      const key = topicKey(name);
      if (ruled.has(key)) continue;
      const counted = counts.get(key) ?? { name, spellings: new Set(), count: 0 };
      counted.spellings.add(name);
      counted.count++;
      counts.set(key, counted);
    }
  }
  const all = [...counts.values()];
  const known = [
    ...rules.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...all.filter(({ count }) => count >= MIN_KNOWN).map(({ name }) => name),
  ];
  const near = new Map<string, string>();
  for (const { name, spellings, count } of all) {
    const meant = count > MAX_RARE ? undefined : similarName(name, known);
    if (meant === undefined) continue;
    for (const spelling of spellings) near.set(spelling, meant);
  }
  return near;
}
