import { DEFAULT_RISK } from "../cleaning/strip-comments/strip-comments.ts";
import type { Site } from "../site/site.ts";

/** The settings that affect reading seeds. */
export type ReadOptions = Pick<Site, "comments" | "cleaning" | "topics">;

export const readDefaults = {
  comments: "strip",
  cleaning: { risk: DEFAULT_RISK },
  topics: [],
} satisfies ReadOptions;
