import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { ownMarks } from "../lib/marks.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import { providerName } from "../views/byline.tsx";
import { say } from "../words/say.ts";
import type { Locale } from "../words/words.ts";

/** Maximum size of a picture, in CSS pixels. */
interface Box {
  readonly width: number;
  readonly height: number;
}

/** The full width of a mail. */
export const LARGE: Box = { width: 552, height: 414 };
export const SMALL: Box = { width: 112, height: 112 };

/** A picture's address, and its size if known. */
export type MailPicture = Pick<Picture, "address" | "size">;

/**
 * An article's picture for a box: the site's copy that is sharp at that size, or the outlet's own if the site hot-links pictures.
 * Undefined if there is none.
 */
export function mailPicture(
  site: Pick<Site, "address" | "paths">,
  { pictures: [picture] }: Pick<PublishedArticle, "pictures">,
  box: Box,
): MailPicture | undefined {
  if (picture === undefined || picture.missing !== undefined) return undefined;
  const copy = picture.copies?.find(({ width }) => width >= 2 * box.width) ?? picture.copies?.at(-1);
  if (copy === undefined) return picture;
  const { path, width, height } = copy;
  return { address: absoluteUrl(site, path), size: { width, height } };
}

interface MailImageProps {
  readonly site: Locale;
  readonly picture: MailPicture;
  readonly article: PublishedArticle;
  readonly box: Box;
}

/**
 * A picture in its box. Stating its size avoids layout shifts. Its text alternative names the outlet, for programs that do not
 * load pictures.
 */
export function MailImage({ site, picture: { address, size }, article, box }: MailImageProps) {
  const { width, height } = fitInto(box, size);
  const alt = say(site, "pictureOf", { source: providerName(site, article) });
  return <img class="picture" src={address} alt={alt} width={width} height={height} {...ownMarks(site, article)} />;
}

/** The size of a picture that fits a box without being enlarged. A picture of unknown size is as wide as the box. */
export function fitInto(box: Box, size: Box | undefined): { readonly width: number; readonly height?: number } {
  if (size === undefined) return { width: box.width };
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
