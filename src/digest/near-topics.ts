import { similarName } from "../lib/similar-name.ts";
import type { ArticleHead } from "../seeds/article.ts";
import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicRules } from "../site/topic-names.ts";

/** A topic is known once so many articles bear it, and one that so many bear at most may be a slip. */
const LEAST_KNOWN = 4;
const MOST_RARE = 2;

/**
 * The topics that are probably another one, misspelt, with the one that was meant, both as they are written: rare ones
 * without a row in `digest.config.ts`, one or a few letters from one that has a row or that many articles bear. A topic near to none
 * is a new topic, and no slip.
 */
export function nearTopics(
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
    ...all.filter(({ count }) => count >= LEAST_KNOWN).map(({ name }) => name),
  ];
  const near = new Map<string, string>();
  for (const { name, spellings, count } of all) {
    const meant = count > MOST_RARE ? undefined : similarName(name, known);
    if (meant === undefined) continue;
    for (const spelling of spellings) near.set(spelling, meant);
  }
  return near;
}
