import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import type { PublishedArticle } from "./published-article.ts";
import { absoluteUrl } from "./urls.ts";

/**
 * The picture of an article as feeds and previews of links find it: the site's largest copy, or the outlet's own where it
 * is linked. Undefined where the article has none or none could be had.
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
