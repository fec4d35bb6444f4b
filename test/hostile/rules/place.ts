/** Where a built site is to be hosted. */
export interface Site {
  /** Absolute address, such as `https://digest.example/news/`. Only its origin is used. */
  readonly address: string;
  /** Path of the site's root below that origin: `/` or `/news/`. The outer slashes may be left out. */
  readonly pathPrefix: string;
}

/** The file that is being looked at, and the site around it. */
export interface Place {
  readonly path: string;
  readonly site: Site;
  readonly paths: ReadonlySet<string>;
}
