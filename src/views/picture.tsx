import type { PublishedArticle } from "../digest/published-article.ts";
import { href } from "../digest/urls.ts";
import type { ArticleTexts } from "../lib/direction.ts";
import type { Picture } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { Ours } from "./ours.tsx";

interface PictureProps {
  readonly site: Site;
  readonly picture: Picture;
  /** Printed on the plate that shows where the image has gone from its outlet's server. */
  readonly plate: string;
  readonly class?: string;
  /** Stands at the head of its page: readers see it at once, so it is not put off. */
  readonly atHead?: boolean;
}

/**
 * An outlet's image: the site's own copy, or hot-linked and then told nothing of the page. It loads late unless it stands
 * at the head, and keeps its room while it does. It decorates a headline that says all, so its text alternative is empty.
 * Where a linked one is gone, the style sheet lays a plate with the outlet's name over the broken picture; where no copy
 * could be had, nothing is shown.
 */
export function PictureView({ site, picture, plate, class: className, atHead = false }: PictureProps) {
  if (picture.missing !== undefined) return null;
  const classes = ["picture", className, isSmall(picture) && "picture-small"];
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      <img
        {...sourceOf(site, picture, className === undefined && !atHead)}
        alt=""
        data-plate={plate}
        loading={atHead ? undefined : "lazy"}
        fetchpriority={atHead ? "high" : undefined}
        decoding="async"
      />
    </div>
  );
}

/** Where the image is, and its size. `isBeside` where it stands beside a teaser's text. */
function sourceOf(site: Site, { address, size, copies = [] }: Picture, isBeside: boolean) {
  const largest = copies.at(-1);
  if (largest === undefined)
    return { src: address, width: size?.width, height: size?.height, referrerpolicy: "no-referrer" } as const;
  return {
    src: href(site, largest.path),
    ...(copies.length > 1 && {
      srcset: copies.map(({ path, width }) => `${href(site, path)} ${width}w`).join(", "),
      sizes: isBeside ? SMALL : WIDE,
    }),
    width: largest.width,
    height: largest.height,
  };
}

/** Whether a picture is known to be too small for a plate. */
export function isSmall({ copies, size }: Picture): boolean {
  const { width } = copies?.at(-1) ?? size ?? {};
  return width !== undefined && width < COLUMN;
}

/** A picture that is narrower than this, in CSS pixels, is shown as large as it is: a column of a list has as much. */
const COLUMN = 300;

/** How wide images are shown, as the style sheet has it. */
const SMALL = "(max-width: 40rem) 7rem, 15rem";
const WIDE = "(max-width: 44rem) 100vw, 44rem";

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
