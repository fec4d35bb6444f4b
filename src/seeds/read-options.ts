import type { Site } from "../site.ts";

/** What the site decides about reading seeds. */
export type ReadOptions = Pick<Site, "comments" | "topics">;

export const readDefaults = { comments: "strip", topics: [] } satisfies ReadOptions;
