/** Where an article's detail is in the cache. */
export interface CacheLocation {
  /** The file's name. */
  readonly pack: string;
  /** Offset in bytes. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
}
