import type { ArticleHead } from "../article.ts";
import type { SeedReading } from "../read-seed.ts";

/** A seed's reading as builds hold it in memory, with only the head of its article. */
export interface StoredReading extends Omit<SeedReading, "article"> {
  /** The seed's name. */
  readonly name: string;
  /** A hash of everything the reading depends on. */
  readonly key: string;
  readonly head?: ArticleHead;
}
