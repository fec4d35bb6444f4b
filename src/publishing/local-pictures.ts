import type { Digest } from "../digest/build-digest.ts";
import { withhold } from "../digest/withhold.ts";
import { readCopy } from "../pictures/copy-picture.ts";
import { withCopies } from "../pictures/with-copies.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { BuildOptions } from "./build-site.ts";
import { fileOf } from "./file-of.ts";
import { type NamedOptions, type StagedByName, stageByName } from "./stage-by-name.ts";
import { stagePages } from "./stage-pages.ts";

/** A reading whose articles have the site's own copies of their pictures, where the site wants that. */
export async function localisePictures(
  reading: Reading,
  picturesDir: string,
  { site, now, drafts, seeds, pictures, onProgress }: BuildOptions,
): Promise<Reading> {
  if (site.images !== "local") return reading;
  const { published, withheld } = withhold(reading.articles, { now, leastQuality: site.leastQuality });
  const shown = new Set(drafts ? [...published, ...withheld.map(({ article }) => article)] : published);
  const { articles, problems } = await withCopies(reading.articles, {
    dir: picturesDir,
    now,
    contact: site.address,
    ...(pictures?.isAllowedAddress && { isAllowedAddress: pictures.isAllowedAddress }),
    isShown: (article) => shown.has(article) && article.consent !== "removed",
    shownSeed: (seed) => `${seeds.shown}/${seed}`,
    onProgress: (done, all) => onProgress?.("pictures", done, all),
  });
  return { ...reading, articles, problems: [...reading.problems, ...problems] };
}

/** A few megabytes. */
const PICTURES_AT_ONCE = 50;

/** All copies of pictures that the pages of a site show. */
export async function stagePictures(
  { articles }: Digest,
  { dir, ...options }: Omit<NamedOptions, "atOnce"> & { readonly dir: string },
): Promise<StagedByName> {
  const paths = articles.flatMap(({ pictures: [picture] }) => picture?.copies?.map(({ path }) => path) ?? []);
  return await stageByName(
    new Map(paths.map((path) => [fileOf(path), path])),
    async (some, staging) => stagePages(new Map(some.map((path) => [fileOf(path), readCopy(dir, path)])), staging),
    { ...options, atOnce: PICTURES_AT_ONCE },
  );
}
