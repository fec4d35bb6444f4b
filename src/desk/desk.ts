import type { Fetch } from "../gathering/gather-page.ts";
import type { Site } from "../site/site.ts";
import type { Workplace } from "./carry-out.ts";
import type { DeskSeeds } from "./desk-seeds.ts";

/** A desk that is open: the seeds, the place where acts are done, and how it is set up. */
export interface Desk {
  readonly site: Site;
  readonly seeds: DeskSeeds;
  readonly work: Workplace;
  /** Asks for a page that the curator adds by its address; nothing else at a desk asks for anything. */
  readonly fetch: Fetch;
  /** Where the preview is served, if it is. */
  readonly preview?: string | undefined;
  /** Whether the curator wants to see pictures, which are loaded from their sources. */
  pictures: boolean;
}
