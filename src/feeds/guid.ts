import { shortHash } from "../lib/hash.ts";
import type { Article } from "../seeds/article.ts";

/**
 * The guid of an article in every feed and format: a UUID of version 8 (RFC 9562 §5.8) made of its id, as a URN, so that
 * it is a valid IRI for Atom and names no host, title or slug that may change.
 */
export function guidOf({ id }: Pick<Article, "id">): string {
  const hex = shortHash(`article ${id}`, 32);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
