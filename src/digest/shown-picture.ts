import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import type { PublishedArticle } from "./published-article.ts";
import { absoluteUrl } from "./urls.ts";

/**
 * The address of an article's picture for feeds and link previews: the site's largest copy, or the outlet's own if
 * pictures are linked. Undefined if the article has none, or it could not be fetched.
 */
export function shownPicture(
  site: Pick<Site, "address" | "paths">,
  { pictures: [picture] }: Pick<PublishedArticle, "pictures">,
): Pick<Picture, "address" | "size"> | undefined {
  if (picture === undefined || picture.missing !== undefined) return undefined;
  const largest = picture.copies?.at(-1);
  if (largest === undefined) return picture;
  const { path, width, height } = largest;
  return { address: absoluteUrl(site, path), size: { width, height } };
}
