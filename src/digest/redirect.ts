import type { Path } from "./urls.ts";

/** A redirect: from a merged seed to its lead, from a former path of an article, or from a topic's alias. */
export interface Redirect {
  readonly what: "article" | "moved" | "topic" | "section";
  readonly from: Path;
  readonly to: Path;
  readonly title: string;
}
