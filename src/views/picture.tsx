import type { PublishedArticle } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import type { ArticleTexts } from "../lib/direction.ts";
import type { Picture } from "../seeds/fields/picture.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { Ours } from "./ours.tsx";

interface PictureProps {
  readonly site: Site;
  readonly picture: Picture;
  /** Printed on the plate that shows where the image has gone from its outlet's server. */
  readonly plate: string;
  /** `wide` on its article's page, `large` in the first teaser of a page, small in a `row`. But for a row's, readers see it at once, so it is not put off. */
  readonly size: "wide" | "large" | "row";
}

/**
 * An outlet's image: the site's own copy, or hot-linked and then told nothing of the page. It loads late unless it stands
 * at the head, and keeps its room while it does. It decorates a headline that says all, so its text alternative is empty.
 * Where a linked one is gone, the style sheet lays a plate with the outlet's name over the broken picture; where no copy
 * could be had, nothing is shown.
 */
export function PictureView({ site, picture, plate, size }: PictureProps) {
  if (picture.missing !== undefined) return null;
  const isRow = size === "row";
  const classes = ["picture", `picture-${size}`, !isRow && isNarrower(picture, COLUMN) && "picture-small"];
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      <img
        {...sourceOf(site, picture, isRow ? SMALL : WIDE)}
        alt=""
        data-plate={plate}
        loading={isRow ? "lazy" : undefined}
        fetchpriority={isRow ? undefined : "high"}
        decoding="async"
      />
    </div>
  );
}

/** Where the image is, and its size; `sizes` says how wide it is shown. */
function sourceOf(site: Site, { address, size, copies = [] }: Picture, sizes: string) {
  const largest = copies.at(-1);
  if (largest === undefined)
    return { src: address, width: size?.width, height: size?.height, referrerpolicy: "no-referrer" } as const;
  return {
    src: href(site, largest.path),
    ...(copies.length > 1 && {
      srcset: copies.map(({ path, width }) => `${href(site, path)} ${width}w`).join(", "),
      sizes,
    }),
    width: largest.width,
    height: largest.height,
  };
}

/** Whether a picture is known to be an icon, which tells nothing beside a headline. */
export function isTiny(picture: Picture): boolean {
  return isNarrower(picture, ICON);
}

function isNarrower({ copies, size }: Picture, least: number): boolean {
  const { width } = copies?.at(-1) ?? size ?? {};
  return width !== undefined && width < least;
}

/** In CSS pixels. A picture that is narrower than a column is shown as large as it is. */
const COLUMN = 300;
const ICON = 48;

/** How wide images are shown, as the style sheet has it. */
const SMALL = "6rem";
const WIDE = "(max-width: 48rem) 100vw, 48rem";

/** What a page says where its picture could not be had. */
export function MissingPicture({ site, article }: MissingPictureProps) {
  const [picture] = article.pictures;
  if (picture?.missing === undefined) return null;
  return (
    <p class="byline picture-missing">
      <Ours site={site} article={article}>
        {picture.missing === "gone" ? say(site, "pictureGone") : say(site, "pictureNotFetched")}
      </Ours>
    </p>
  );
}

interface MissingPictureProps {
  readonly site: Site;
  readonly article: ArticleTexts & Pick<PublishedArticle, "pictures">;
}
