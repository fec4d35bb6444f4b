import { memoize } from "../lib/memoize.ts";
import type { TopicRule } from "./site.ts";
import { topicKey } from "./topic-key.ts";

const byRules = new WeakMap<readonly TopicRule[], ReadonlyMap<string, TopicRule>>();

/** The topic rules of `digest.config.ts`, by the keys of their names and aliases. */
export function topicRules(rules: readonly TopicRule[]): ReadonlyMap<string, TopicRule> {
  const known = byRules.get(rules);
  if (known !== undefined) return known;
  const found = new Map(
    rules.flatMap((rule) => [rule.name, ...(rule.aliases ?? [])].map((name) => [keyOf(name), rule])),
  );
  byRules.set(rules, found);
  return found;
}

const keyOf = memoize(topicKey);

/** A topic's name as the site spells it, if it has a rule; otherwise as written. */
export function topicName(rules: readonly TopicRule[], written: string): string {
  return topicRules(rules).get(keyOf(written))?.name ?? written;
}

/** A topic's name as the site spells it, followed by the broader topics, the nearest first. */
export function topicWithAbove(rules: readonly TopicRule[], written: string): readonly string[] {
  const names = [topicName(rules, written)];
  for (let next = parentOf(rules, names); next !== undefined; next = parentOf(rules, names)) names.push(next);
  return names;
}

/** The parent of the last name; undefined if it is already among the names. `checkTopics` refuses such a circle. */
function parentOf(rules: readonly TopicRule[], names: readonly string[]): string | undefined {
  const parent = topicRules(rules).get(topicKey(names.at(-1) ?? ""))?.parent;
  const name = parent === undefined ? undefined : topicName(rules, parent);
  return name === undefined || names.includes(name) ? undefined : name;
}
