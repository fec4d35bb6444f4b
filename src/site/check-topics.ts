import { similarName } from "../lib/similar-name.ts";
import type { SettingFault } from "./setting-fault.ts";
import type { TopicRule } from "./site.ts";
import { topicKey } from "./topic-key.ts";
import { topicRules } from "./topic-names.ts";

/**
 * Checks that topics do not contradict each other: no empty or repeated name, no unknown parent, no circle of parents,
 * no word that would match nothing. Returns the first fault, at its row; undefined if there is none.
 */
export function checkTopics(rules: readonly TopicRule[]): SettingFault | undefined {
  const owners = new Map<string, string>();
  for (const [row, { name, aliases = [], words = [] }] of rules.entries()) {
    for (const each of [name, ...aliases]) {
      const key = topicKey(each);
      if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(each))
        return faultAt(row, `has the name "${each}", which is empty`, "write a name with at least one letter");
      const owner = owners.get(key);
      if (owner !== undefined)
        return faultAt(row, `has the name "${each}", which is one of "${owner}" already`, "give each topic one row");
      owners.set(key, name);
    }
    const word = words.find((each) => !/[\p{L}\p{N}]/u.test(each));
    if (word !== undefined) return faultAt(row, `has the word "${word}", which would match nothing`, "remove it");
  }
  for (const row of rules.keys()) {
    const found = checkAbove(row, rules);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkAbove(row: number, rules: readonly TopicRule[]): SettingFault | undefined {
  const rule = rules[row];
  if (rule === undefined) return undefined;
  const passed = [rule.name];
  for (let { name, parent } = rule; parent !== undefined; ) {
    const above = topicRules(rules).get(topicKey(parent));
    if (above === undefined) {
      const meant = similarName(
        parent,
        rules.map((each) => each.name),
      );
      const cure = meant === undefined ? "give it one" : `did you mean "${meant}"?`;
      return faultAt(row, `has the parent "${parent}" of "${name}", which has no row`, cure);
    }
    passed.push(above.name);
    if (above.name === rule.name)
      return faultAt(row, `is its own parent, through ${passed.join(" → ")}`, "remove one parent");
    // A circle of other topics, which is reported at one of them.
    if (new Set(passed).size < passed.length) return undefined;
    ({ name, parent } = above);
  }
  return undefined;
}

function faultAt(row: number, fault: string, cure: string): SettingFault {
  return { path: ["topics", row], fault, cure };
}
