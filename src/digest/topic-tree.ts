import { groupBy } from "../lib/group-by.ts";
import type { Group } from "./groups.ts";
import { linkTo, type Neighbour } from "./published-article.ts";
import type { Path } from "./urls.ts";

/** Topics by the path of their direct parent, or by "" without one; in the given order. */
export function topicsByParent(topics: readonly Group[]): ReadonlyMap<Path, readonly Group[]> {
  return groupBy(topics, ({ above }) => above?.at(-1)?.path ?? "");
}

/** A topic in the list of all topics, with its narrower topics. */
export interface TopicBranch extends Pick<Group, "name" | "path"> {
  readonly count: number;
  /** Links to its newest articles. */
  readonly newest: readonly Neighbour[];
  readonly below: readonly TopicBranch[];
}

/** The most articles per topic in the list of all topics. */
const MAX_NEWEST = 2;

/** Topics as a tree, in the given order on each level. */
export function topicTree(topics: readonly Group[]): readonly TopicBranch[] {
  const byParent = topicsByParent(topics);
  const branchesOf = (parent: Path): readonly TopicBranch[] =>
    (byParent.get(parent) ?? []).map(({ name, path, articles }) => ({
      name,
      path,
      count: articles.length,
      newest: articles.slice(0, MAX_NEWEST).map(linkTo),
      below: branchesOf(path),
    }));
  return branchesOf("");
}
