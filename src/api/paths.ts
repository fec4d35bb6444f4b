import type { Path } from "../digest/urls.ts";

export const SCHEMA_PATH: Path = "/api/schema.json";
export const TOPICS_PATH: Path = "/api/topics/index.json";

/** Where the lists of all articles lie, or those of the topic with this slug. */
export function newsFolder(slug?: string): Path {
  return slug === undefined ? "/api/news/" : `/api/news/${slug}/`;
}

/** The newest articles of a folder of lists. */
export function newestPath(folder: Path): Path {
  return `${folder}index.json`;
}
