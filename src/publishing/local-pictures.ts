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

/** A reading whose articles have the site's own copies of their pictures, where the site wants that. */
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

/** The same of some articles that are shown, for what is made beside the site: a build has fetched their pictures already. */
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
