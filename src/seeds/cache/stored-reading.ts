import type { ArticleHead } from "../article.ts";
import type { SeedReading } from "../read-seed.ts";

/** A seed's reading as builds hold it in memory: of its article, the head only. */
export interface StoredReading extends Omit<SeedReading, "article"> {
  /** The seed's. */
  readonly name: string;
  /** Stands for everything the reading depends on. */
  readonly key: string;
  readonly head?: ArticleHead;
}
