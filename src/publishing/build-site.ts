import { buildDigest, type Digest } from "../digest/build-digest.ts";
import type { Instant } from "../lib/instant.ts";
import { type Reading, readSeeds } from "../seeds/read-seeds.ts";
import { holdsPiece } from "../seeds/secured.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Site } from "../site.ts";
import { type Publication, publish } from "./publish.ts";
import { type RenderedSite, renderPages } from "./render-pages.ts";

export interface BuildOptions {
  readonly site: Site;
  readonly seeds: SeedFolder;
  readonly outputDir: string;
  /** Decides which articles lie in the future, and nothing else. */
  readonly now: Instant;
  readonly drafts: boolean;
}

export interface Build {
  readonly reading: Reading;
  readonly digest: Digest;
  readonly publication: Publication;
  /** Wall time of each stage. */
  readonly seconds: { readonly reading: number; readonly rendering: number; readonly publishing: number };
}

/** From a folder of seeds to a published site: read, put in order, render, look for secrets, publish. */
export async function buildSite({ site, seeds, outputDir, now, drafts }: BuildOptions): Promise<Build> {
  const started = performance.now();
  const reading = await readSeeds(seeds, site);
  const read = performance.now();
  const digest = buildDigest(reading.articles, { site, now, drafts });
  const pages = await renderPages(digest);
  refuseSecrets(pages, reading.secretPieces);
  const rendered = performance.now();
  const publication = await publish(pages, outputDir);
  const published = performance.now();
  return {
    reading,
    digest,
    publication,
    seconds: {
      reading: (read - started) / 1000,
      rendering: (rendered - read) / 1000,
      publishing: (published - rendered) / 1000,
    },
  };
}

/** The last look before anything is written: each seed was checked when it was read, so a find here is our own mistake. */
export function refuseSecrets(pages: RenderedSite, pieces: ReadonlySet<string>): void {
  for (const [path, text] of pages) {
    if (holdsPiece(text, pieces))
      throw new Error(`The page ${path} would print a seed's private text. Nothing was published.`);
  }
}
