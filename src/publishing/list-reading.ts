import { buildDigest, type Digest, type DigestOptions } from "../digest/build-digest.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { BuildOptions } from "./build-options.ts";

/** The digest of a reading, and its further results. Does not contain the heads, to free their memory. */
export interface Listed {
  readonly reading: Omit<Reading, "articles">;
  readonly digest: Digest;
}

/** Makes a digest of a reading. `keep` is applied to each article. */
export function listReading(
  { articles, ...reading }: Reading,
  { site, now, drafts }: Pick<BuildOptions, "site" | "now" | "drafts">,
  keep?: DigestOptions["keep"],
): Listed {
  const { refused, ledger } = reading;
  return {
    reading,
    digest: buildDigest(articles, { refused, ledger: ledger.entries, site, now, drafts, ...(keep && { keep }) }),
  };
}
