import { shortHash } from "../lib/hash.ts";
import type { Article } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** The guid of an article in every feed and format. It is made of the article's id, so it names nothing that may change. */
export function guidOf({ id }: Pick<Article, "id">): string {
  return urnOf(`article ${id}`);
}

/**
 * The guid of an edition, of a day ("2021-08-20") or of a week (its Monday), in every format. It is made of the date and
 * the digest's name: another digest's edition of the same day is another one, and the host may change.
 */
export function editionGuidOf({ title }: Pick<Site, "title">, kind: "day" | "week", from: string): string {
  return urnOf(`${kind} ${from} ${title}`);
}

/** A UUID of version 8 (RFC 9562 §5.8) made of a text, as a URN, so that it is a valid IRI for Atom. */
function urnOf(text: string): string {
  const hex = shortHash(text, 32);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
