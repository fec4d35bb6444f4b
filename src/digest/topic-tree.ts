import type { TopicRule } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import { topicName, topicRules } from "../site/topic-names.ts";
import type { Group } from "./groups.ts";
import { linkTo, type Neighbour } from "./published-article.ts";
import type { Path } from "./urls.ts";

/** A topic as the site spells it, and the names of those above it, the nearest first. */
export function topicWithAbove(rules: readonly TopicRule[], written: string): readonly string[] {
  const names = [topicName(rules, written)];
  for (let next = parentOf(rules, names); next !== undefined; next = parentOf(rules, names)) names.push(next);
  return names;
}

/** The parent of the last of some names. None where it is among them already: `checkSite` refuses such a circle. */
function parentOf(rules: readonly TopicRule[], names: readonly string[]): string | undefined {
  const parent = topicRules(rules).get(topicKey(names.at(-1) ?? ""))?.parent;
  const name = parent === undefined ? undefined : topicName(rules, parent);
  return name === undefined || names.includes(name) ? undefined : name;
}

/** Topics by the path of the topic right above them, or by "" where there is none; in the order given. */
export function topicsByParent(topics: readonly Group[]): ReadonlyMap<Path, readonly Group[]> {
  const found = new Map<Path, Group[]>();
  for (const topic of topics) {
    const parent = topic.above?.at(-1)?.path ?? "";
    const others = found.get(parent);
    if (others === undefined) found.set(parent, [topic]);
    else others.push(topic);
  }
  return found;
}

/** A topic in the list of all, with those below it. */
export interface TopicBranch extends Pick<Group, "name" | "path"> {
  readonly count: number;
  /** Its last articles, as links. */
  readonly newest: readonly Neighbour[];
  readonly below: readonly TopicBranch[];
}

/** How many of a topic's articles the list of all topics names. */
const MOST_NEWEST = 2;

/** Topics as a tree, in the order given on each level. */
export function topicTree(topics: readonly Group[]): readonly TopicBranch[] {
  const byParent = topicsByParent(topics);
  const branchesOf = (parent: Path): readonly TopicBranch[] =>
    (byParent.get(parent) ?? []).map(({ name, path, articles }) => ({
      name,
      path,
      count: articles.length,
      newest: articles.slice(0, MOST_NEWEST).map(linkTo),
      below: branchesOf(path),
    }));
  return branchesOf("");
}
