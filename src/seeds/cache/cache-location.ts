/** Where an article's detail lies in the cache. */
export interface CacheLocation {
  /** The file's name. */
  readonly pack: string;
  /** In bytes, from the beginning of the file. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
}
