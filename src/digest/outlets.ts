import { countBy } from "../lib/group-by.ts";
import type { PublishedArticle } from "./published-article.ts";

/** The most other outlets that a line of a list names. */
const MAX_NAMED = 3;

/**
 * The number of outlets that report a story, and the other outlets: those with the most reports first, then in the
 * given order. `own` published the article, and is not among the others.
 */
export function outletsOf(
  own: string | undefined,
  others: readonly string[],
): Pick<PublishedArticle, "outlets" | "alsoBy"> {
  const counts = countBy(others, (name) => (name === own ? undefined : name));
  const named = [...counts].sort(([, one], [, other]) => other - one).slice(0, MAX_NAMED);
  return { outlets: counts.size + 1, alsoBy: named.map(([name]) => name) };
}
