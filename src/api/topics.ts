import type { Digest } from "../digest/build-digest.ts";
import type { Group } from "../digest/groups.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { safeJson } from "../lib/safe-json.ts";
import type { Site } from "../site/site.ts";
import { isPublished, topicSlugOf } from "./news-pages.ts";
import { newestPath, newsFolder, SCHEMA_PATH } from "./paths.ts";
import type { ApiTopicList } from "./schema.ts";

/** An entry of the list of topics. */
export interface ListedTopic extends Pick<Group, "name" | "path" | "description"> {
  readonly count: number;
}

/** Topics with published articles, in the site's order. */
export function listedTopics({ topics }: Pick<Digest, "topics">): ListedTopic[] {
  return topics.flatMap(({ name, path, description, articles }) => {
    const count = articles.filter(isPublished).length;
    return count === 0 ? [] : [{ name, path, ...(description !== undefined && { description }), count }];
  });
}

/** The list of topics as JSON, each with the address of its articles. */
export function renderTopics(site: Site, topics: readonly ListedTopic[]): string {
  const list: ApiTopicList = {
    $schema: absoluteUrl(site, SCHEMA_PATH),
    value: topics.map(({ name, path, description, count }) => ({
      id: topicSlugOf({ path }),
      name,
      description: description ?? null,
      count,
      digestUrl: absoluteUrl(site, path),
      services: [{ name: "news", endpoint: absoluteUrl(site, newestPath(newsFolder(topicSlugOf({ path })))) }],
    })),
  };
  return `${safeJson(list)}\n`;
}
