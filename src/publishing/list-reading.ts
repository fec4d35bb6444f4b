import { buildDigest, type Digest } from "../digest/build-digest.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { BuildOptions } from "./build-options.ts";

/** The seeds read, and the digest made of them. */
export interface Listed {
  readonly reading: Reading;
  readonly digest: Digest;
}

/** Makes a digest of a reading. */
export function listReading(
  reading: Reading,
  { site, now, drafts }: Pick<BuildOptions, "site" | "now" | "drafts">,
): Listed {
  const { articles, refused, ledger } = reading;
  return { reading, digest: buildDigest(articles, { refused, ledger: ledger.entries, site, now, drafts }) };
}
