import type { Picture } from "../seeds/article.ts";

interface PictureProps {
  readonly picture: Picture;
  /** Printed on the plate that shows where the image has gone from its outlet's server. */
  readonly plate: string;
  readonly class?: string;
  /** Stands at the head of its page: readers see it at once, so it is not put off. */
  readonly atHead?: boolean;
}

/**
 * An outlet's image, hot-linked: it is told nothing of the page, loads late unless it stands at the head, and keeps its
 * room while it does. The image decorates a headline that says all, so its text alternative is empty. Where it is gone,
 * the style sheet lays a plate with the outlet's name over the broken picture.
 */
export function PictureView({ picture, plate, class: className, atHead = false }: PictureProps) {
  return (
    <div class={className === undefined ? "picture" : `picture ${className}`}>
      <img
        src={picture.address}
        alt=""
        data-plate={plate}
        width={picture.size?.width}
        height={picture.size?.height}
        loading={atHead ? undefined : "lazy"}
        fetchpriority={atHead ? "high" : undefined}
        decoding="async"
        referrerpolicy="no-referrer"
      />
    </div>
  );
}
