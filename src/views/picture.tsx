import type { PublishedArticle } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import type { ArticleTexts } from "../lib/direction.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { SiteText } from "./site-text.tsx";

interface PictureProps {
  readonly site: Site;
  readonly picture: Picture;
  /** Alternative shown if the image can no longer be loaded: the outlet's name. */
  readonly plate: string;
  /**
   * `wide` on the article's page, `large` in a page's first teaser, small in a `row`. All but `row` are in view at once and load
   * eagerly.
   */
  readonly size: "wide" | "large" | "row";
}

/**
 * An outlet's image: the site's own copy, or a hot-link that sends no referrer. Lazy unless at the top of the page, and its space
 * is reserved. It is decorative, so its text alternative is empty. If a hot-linked image is gone, the style sheet covers the
 * broken-image icon with the outlet's name. If no copy could be made, nothing is shown.
 */
export function PictureView({ site, picture, plate, size }: PictureProps) {
  if (picture.missing !== undefined) return null;
  const isRow = size === "row";
  const { copies = [] } = picture;
  const largest = copies.at(-1);
  const isChoice = copies.length > 1;
  const small = !isRow && isNarrower(picture, COLUMN) ? " picture-small" : "";
  return (
    <div class={`picture picture-${size}${small}`}>
      <img
        src={largest === undefined ? picture.address : href(site, largest.path)}
        srcset={isChoice ? copies.map(({ path, width }) => `${href(site, path)} ${width}w`).join(", ") : undefined}
        sizes={isChoice ? (isRow ? SMALL : WIDE) : undefined}
        width={(largest ?? picture.size)?.width}
        height={(largest ?? picture.size)?.height}
        referrerpolicy={largest === undefined ? "no-referrer" : undefined}
        alt=""
        data-plate={plate}
        loading={isRow ? "lazy" : undefined}
        fetchpriority={isRow ? undefined : "high"}
        decoding="async"
      />
    </div>
  );
}

/** True if a picture is known to be too small to be more than an icon. */
export function isTiny(picture: Picture): boolean {
  return isNarrower(picture, ICON);
}

function isNarrower({ copies, size }: Picture, least: number): boolean {
  const { width } = copies?.at(-1) ?? size ?? {};
  return width !== undefined && width < least;
}

/** In CSS pixels. Narrower pictures are shown at their natural size. */
const COLUMN = 300;
const ICON = 48;

/** Display widths of images, as in the style sheet. */
const SMALL = "6rem";
const WIDE = "(max-width: 48rem) 100vw, 48rem";

/** The note shown if no copy of the picture could be made. */
export function MissingPicture({ site, article }: MissingPictureProps) {
  const [picture] = article.pictures;
  if (picture?.missing === undefined) return null;
  return (
    <p class="byline picture-missing">
      <SiteText site={site} article={article}>
        {picture.missing === "gone" ? say(site, "pictureGone") : say(site, "pictureNotFetched")}
      </SiteText>
    </p>
  );
}

interface MissingPictureProps {
  readonly site: Site;
  readonly article: ArticleTexts & Pick<PublishedArticle, "pictures">;
}
