import type { Picture } from "../seeds/article.ts";

interface PictureProps {
  readonly picture: Picture;
  /** Printed on the plate that shows where the image has gone from its outlet's server. */
  readonly plate: string;
  readonly class?: string;
}

/**
 * An outlet's image, hot-linked: it is told nothing of the page, loads late, and keeps its room while it does. The image
 * decorates a headline that says all, so its text alternative is empty; that also keeps browsers from drawing a broken
 * picture over the plate.
 */
export function PictureView({ picture, plate, class: className }: PictureProps) {
  return (
    <div class={className === undefined ? "picture" : `picture ${className}`} data-plate={plate}>
      <img
        src={picture.address}
        alt=""
        width={picture.size?.width}
        height={picture.size?.height}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
      />
    </div>
  );
}
