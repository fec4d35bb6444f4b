import type { Digest } from "../digest/build-digest.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { withhold } from "../digest/withhold.ts";
import { readCopy } from "../pictures/copy-picture.ts";
import { withCopies } from "../pictures/with-copies.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import { shownPath } from "../seeds/seed-file.ts";
import type { BuildOptions } from "./build-options.ts";
import { fileOf } from "./file-of.ts";
import { type NamedOptions, type StagedByName, stageByName } from "./stage-by-name.ts";
import { stagePages } from "./stage-pages.ts";

/** Replaces pictures by the site's own copies, if the settings ask for that. */
export async function localisePictures(reading: Reading, picturesDir: string, options: BuildOptions): Promise<Reading> {
  const { site, now, drafts } = options;
  if (site.images !== "local") return reading;
  const { published, withheld } = withhold(reading.articles, { now, ...site });
  const shown = new Set(drafts ? [...published, ...withheld.map(({ article }) => article)] : published);
  const { articles, problems } = await withCopies(reading.articles, {
    ...copyOptions(picturesDir, options),
    isShown: (article) => shown.has(article) && article.consent !== "removed",
  });
  return { ...reading, articles, problems: [...reading.problems, ...problems] };
}

/** Does the same for given articles outside a build, which has already fetched their pictures. */
export async function localiseShown(
  articles: readonly PublishedArticle[],
  picturesDir: string,
  options: PictureOptions,
): Promise<readonly PublishedArticle[]> {
  if (options.site.images !== "local") return articles;
  return (await withCopies(articles, { ...copyOptions(picturesDir, options), isShown: () => true })).articles;
}

type PictureOptions = Pick<BuildOptions, "site" | "now" | "seeds" | "pictures" | "onProgress">;

function copyOptions(dir: string, { site, now, seeds, pictures, onProgress }: PictureOptions) {
  return {
    dir,
    now,
    contact: site.address,
    ...(pictures?.isAllowedAddress && { isAllowedAddress: pictures.isAllowedAddress }),
    shownSeed: (seed: string) => shownPath(seeds, seed),
    onProgress: (done: number, all: number) => onProgress?.("pictures", done, all),
  };
}

/** Pictures per batch: a few megabytes. */
const PICTURES_AT_ONCE = 50;

/** Stages all copies of pictures that pages show. */
export async function stagePictures(
  { site, articles }: Digest,
  { dir, ...options }: Omit<NamedOptions, "atOnce"> & { readonly dir: string },
): Promise<StagedByName> {
  const shown = site.images === "local" ? articles : [];
  const paths = shown.flatMap(({ pictures: [picture] }) => picture?.copies?.map(({ path }) => path) ?? []);
  return await stageByName(
    new Map(paths.map((path) => [fileOf(path), path])),
    async (some, staging) => stagePages(new Map(some.map((path) => [fileOf(path), readCopy(dir, path)])), staging),
    { ...options, atOnce: PICTURES_AT_ONCE },
  );
}
