import { shortHash } from "../lib/hash.ts";
import type { Article } from "../seeds/article.ts";
import type { Site } from "../site/site.ts";

/** The guid of an article in all feeds and formats. Derived from the article's id only, because everything else can change. */
export function guidOf({ id }: Pick<Article, "id">): string {
  return urnOf(`article ${id}`);
}

/**
 * The guid of a daily ("2021-08-20") or weekly edition (its Monday) in all formats. Derived from the date and the digest's title:
 * other digests have other guids, but the host can change.
 */
export function editionGuidOf({ title }: Pick<Site, "title">, kind: "day" | "week", from: string): string {
  return urnOf(`${kind} ${from} ${title}`);
}

/** A UUID version 8 (RFC 9562 §5.8) derived from a text. As a URN, it is a valid IRI for Atom. */
function urnOf(text: string): string {
  const hex = shortHash(text, 32);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
