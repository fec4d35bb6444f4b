import type { Told } from "../digest/told-fields.ts";
import type { Instant } from "../lib/instant.ts";

/** One item of a feed, before it takes the form of a format. */
export interface Entry {
  readonly guid: string;
  /** Plain text, as all its texts but `content`. Its direction is told by `language`: no file holds marks of direction. */
  readonly title: string;
  /** Where its title leads. */
  readonly link: string;
  /** The original's address, where it is known and `link` does not lead there. */
  readonly original?: string;
  /** Never changes. */
  readonly published: Instant;
  /** When it last changed, as far as content says: the newest of its own date and its coverage's. */
  readonly updated: Instant;
  readonly summary?: string;
  /** Safe HTML with absolute addresses, as it is and as text of an XML document. */
  readonly content: { readonly html: string; readonly escaped: string };
  /** The article, as its fields are told; of an edition, nothing. */
  readonly told: Told;
  readonly categories: readonly string[];
  readonly picture?: {
    readonly url: string;
    readonly type?: string;
    readonly width?: number;
    readonly height?: number;
  };
  /** BCP 47; where it is known and not the site's. */
  readonly language?: string;
}
