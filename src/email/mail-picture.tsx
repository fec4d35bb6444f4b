import type { PublishedArticle } from "../digest/published-article.ts";
import { providerName } from "../views/byline.tsx";

/** How large a picture is shown at most, in CSS pixels. */
interface Box {
  readonly width: number;
  readonly height: number;
}

/** Across the whole mail, and beside a headline. */
export const LARGE: Box = { width: 552, height: 414 };
export const SMALL: Box = { width: 112, height: 112 };

/**
 * The first picture of an article, from its outlet's server. Its size is stated, so that nothing jumps when it comes;
 * where mail programs do not load it, its text says whose it is, as the plate on the site's pages does.
 */
export function MailPicture({ article, box }: { article: PublishedArticle; box: Box }) {
  const [picture] = article.pictures;
  if (picture === undefined) return null;
  const { width, height } = fitInto(box, picture.size);
  return (
    <img
      class="picture"
      src={picture.address}
      alt={`Picture: ${providerName(article)}`}
      width={width}
      height={height}
    />
  );
}

/** The size at which a picture fits into a box without being enlarged; as wide as the box where its size is not known. */
export function fitInto(box: Box, size: Box | undefined): { readonly width: number; readonly height?: number } {
  if (size === undefined) return { width: box.width };
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
