import { buildDigest, type Digest } from "../digest/build-digest.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { BuildOptions } from "./build-options.ts";
import { type PlannedPage, planSite } from "./plan-site.ts";

/** What was read, put in order, and every page of it before it is made. */
export interface Listed {
  readonly reading: Reading;
  readonly digest: Digest;
  readonly planned: readonly PlannedPage[];
}

/** Makes the lists of a site and plans its pages. `version` stands for the program that makes them. */
export function listPages(
  reading: Reading,
  { site, now, drafts }: Pick<BuildOptions, "site" | "now" | "drafts">,
  version: string,
): Listed {
  const { articles, refused, ledger } = reading;
  const digest = buildDigest(articles, { refused, ledger: ledger.entries, site, now, drafts });
  return { reading, digest, planned: planSite(digest, version) };
}
