import type { Path } from "../digest/urls.ts";

export const SCHEMA_PATH: Path = "/api/schema.json";
export const TOPICS_PATH: Path = "/api/topics/index.json";

/** The folder of the lists of all articles, or of the topic with this slug. */
export function newsFolder(slug?: string): Path {
  return slug === undefined ? "/api/news/" : `/api/news/${slug}/`;
}

/** The path of a folder's newest page. */
export function newestPath(folder: Path): Path {
  return `${folder}index.json`;
}
