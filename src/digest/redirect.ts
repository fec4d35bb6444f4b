import type { Path } from "./urls.ts";

/** An address that leads on: a merged seed's own to its lead, one that an article had before, or that of a topic's other name. */
export interface Redirect {
  readonly what: "article" | "moved" | "topic" | "section";
  readonly from: Path;
  readonly to: Path;
  readonly title: string;
}
