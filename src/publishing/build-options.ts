import type { Instant } from "../lib/instant.ts";
import type { AddressRule } from "../network/polite-agent.ts";
import type { ReadFolderOptions } from "./read-folder.ts";

/** What a build is told. */
export interface BuildOptions extends ReadFolderOptions {
  readonly outputDir: string;
  /** Decides which articles and which reports of them lie in the future, and nothing else. */
  readonly now: Instant;
  readonly drafts: boolean;
  /** Whether the seeds' ledger is brought up to date, and if so whether the folder outlives the build. Never with drafts. */
  readonly keepLedger?: "lasting" | "passing" | undefined;
  /** Where the site keeps copies of pictures. */
  readonly pictures?: {
    /** Which machines pictures may be fetched from, by IP address; all of the public internet unless told. */
    readonly isAllowedAddress?: AddressRule;
  };
}
