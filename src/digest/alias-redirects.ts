import type { Site } from "../site/site.ts";
import type { Group } from "./groups.ts";
import type { Redirect } from "./redirect.ts";
import { groupPath, topicSlug } from "./urls.ts";

/** Redirects from topic pages under the topics' aliases, including years and months, to the topics' own pages. */
export function aliasRedirects(topics: readonly Group[], { topics: rules }: Pick<Site, "topics">): Redirect[] {
  const byPath = new Map(topics.map((topic) => [topic.path, topic]));
  return rules.flatMap(({ name, aliases = [] }) => {
    const topic = byPath.get(groupPath("topics", topicSlug(name)));
    if (topic === undefined) return [];
    const parts = topic.years.flatMap(({ year, months }) => [year, ...months.map(({ month }) => month)]);
    return aliases.flatMap((alias) =>
      [undefined, ...parts].map((part): Redirect => {
        const from = groupPath("topics", topicSlug(alias), part);
        return { what: "topic", from, to: groupPath("topics", topicSlug(name), part), title: topic.name };
      }),
    );
  });
}
