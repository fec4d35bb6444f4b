import type { Instant } from "../lib/instant.ts";
import type { AddressRule } from "../network/polite-agent.ts";
import type { ReadFolderOptions } from "./read-folder.ts";

/** Input of a build. */
export interface BuildOptions extends ReadFolderOptions {
  readonly outputDir: string;
  /** Decides only which articles and coverage are in the future. */
  readonly now: Instant;
  readonly drafts: boolean;
  /** Updates the seeds' ledger; "passing" if the folder is discarded after the build. Never set with drafts. */
  readonly keepLedger?: "lasting" | "passing" | undefined;
  /** Settings for the site's own copies of pictures. */
  readonly pictures?: {
    /** Decides by IP address which servers pictures may be fetched from. Default: the public internet. */
    readonly isAllowedAddress?: AddressRule;
  };
}
