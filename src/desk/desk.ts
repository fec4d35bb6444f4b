import type { Fetch } from "../gathering/gather-page.ts";
import type { Site } from "../site/site.ts";
import type { Workplace } from "./carry-out.ts";
import type { DeskSeeds } from "./desk-seeds.ts";

/** The state of an open desk. */
export interface Desk {
  readonly site: Site;
  readonly seeds: DeskSeeds;
  readonly work: Workplace;
  /** Fetches a page that the curator adds. The desk makes no other requests. */
  readonly fetch: Fetch;
  /** Address of the preview, if it is running. */
  readonly preview?: string | undefined;
  /** True to show pictures, which are loaded from their sources. */
  pictures: boolean;
}
