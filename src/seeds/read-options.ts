import type { Site } from "../site.ts";

/** What the site decides about reading seeds. */
export type ReadOptions = Pick<Site, "comments">;

export const readDefaults = { comments: "strip" } satisfies ReadOptions;
