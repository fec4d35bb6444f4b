import type { ExportedFields } from "../digest/exported-fields.ts";
import type { Instant } from "../lib/instant.ts";

/** One feed item, independent of format. */
export interface Entry {
  readonly guid: string;
  /** Plain text, as is every field except `content`. Contains no direction marks: `language` implies the direction. */
  readonly title: string;
  readonly link: string;
  /** The original's address, if known and different from `link`. */
  readonly original?: string;
  /** Never changes. */
  readonly published: Instant;
  /** The newest date of the article and its coverage. */
  readonly updated: Instant;
  readonly summary?: string;
  /** Sanitized HTML with absolute addresses: as it is, and escaped for XML. */
  readonly content: { readonly html: string; readonly escaped: string };
  /** The article's fields. Empty for an edition. */
  readonly told: ExportedFields;
  readonly categories: readonly string[];
  readonly picture?: {
    readonly url: string;
    readonly type?: string;
    readonly width?: number;
    readonly height?: number;
  };
  /** BCP 47 tag. Set if known and different from the site's language. */
  readonly language?: string;
}
