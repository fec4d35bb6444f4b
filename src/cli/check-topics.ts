import { similarName } from "../lib/similar-name.ts";
import { topicKey } from "../seeds/topic-key.ts";
import { topicRules } from "../seeds/topic-names.ts";
import type { TopicRule } from "../site.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Throws where the topics in `src/site.ts` contradict each other: a name that is empty or there twice, a parent that is
 * not there, topics above each other in a circle, words that would match nothing.
 */
export function checkTopics(rules: readonly TopicRule[]): void {
  const owners = new Map<string, string>();
  for (const { name, aliases = [], words = [] } of rules) {
    for (const each of [name, ...aliases]) {
      const key = topicKey(each);
      if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(each)) refuse(`the name "${each}" of "${name}" is empty`);
      const owner = owners.get(key);
      if (owner !== undefined) refuse(`"${each}" is a name of "${owner}" already; a topic has one row`);
      owners.set(key, name);
    }
    for (const word of words)
      if (!/[\p{L}\p{N}]/u.test(word)) refuse(`the word "${word}" of "${name}" is no word; it would match nothing`);
  }
  for (const rule of rules) checkAbove(rule, rules);
}

function checkAbove(rule: TopicRule, rules: readonly TopicRule[]): void {
  const passed = [rule.name];
  for (let { name, parent } = rule; parent !== undefined; ) {
    const above = topicRules(rules).get(topicKey(parent));
    if (above === undefined) {
      const meant = similarName(
        parent,
        rules.map((each) => each.name),
      );
      refuse(
        `the parent "${parent}" of "${name}" is no topic there${meant === undefined ? "; give it a row of its own" : `; did you mean "${meant}"?`}`,
      );
    }
    passed.push(above.name);
    if (above.name === rule.name) refuse(`topics are above each other in a circle: ${passed.join(" → ")}`);
    // Another topic's circle, which that topic's turn tells of.
    if (new Set(passed).size < passed.length) return;
    ({ name, parent } = above);
  }
}

function refuse(fault: string): never {
  throw new UsageError(`topics in src/site.ts: ${fault}`);
}
