import { type FeedItems, feedItems } from "../feeds/render-feed.ts";
import type { FilePlace } from "../lib/disk-list.ts";
import { forbiddenIn, forbiddenInJson } from "../lib/forbidden-characters.ts";
import { type NumbersMemory, SortedNumbers } from "../lib/sorted-numbers.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { DamagedCache } from "../seeds/cache/damaged-cache.ts";
import { type OpenDetails, openDetails } from "../seeds/cache/details-in.ts";
import { pieceFinder, piecesIn } from "../seeds/secured.ts";
import type { Site } from "../site/site.ts";
import { readItem } from "./item-text.ts";
import type { Leak } from "./leak-error.ts";
import type { PlannedPage } from "./plan-site.ts";
import { renderPages, type TakePage } from "./render-pages.ts";
import { type OpenArticles, openArticles, withSharedArticles } from "./shared-articles.ts";
import { type StagedPage, type Staging, stagePage } from "./stage-pages.ts";

/** A batch of pages to render, as plain data for another thread. */
export interface PageJob {
  /** Identifies the build, whose other jobs have the same site, articles and details. */
  readonly build: string;
  readonly site: Site;
  readonly pages: readonly SentPage[];
  /** The file with the articles of the pages (`SharedArticles`). */
  readonly articlesPath: string;
  /** The folder of the cache's packs. */
  readonly cacheDir: string;
  readonly staging: Staging;
  /** Pieces of private text in seeds. */
  readonly secretPieces: NumbersMemory;
}

/** A planned page with its item as text (`writeItem`) and the positions of its articles. */
export interface SentPage extends Pick<PlannedPage, "kind" | "path" | "file"> {
  readonly text: string;
  readonly places: readonly FilePlace[];
}

/**
 * Renders pages and stages those that differ. Returns "damaged" if the cache is, and a leak if a page would print private text:
 * since each seed was checked, the site's own words would reveal it. Throws if a page would contain a forbidden character, which
 * can only come from the settings or a bug.
 */
export async function makePages(job: PageJob): Promise<readonly StagedPage[] | Leak | "damaged"> {
  const { staging } = job;
  const { site, details, items, articles } = openBuild(job);
  const pages = withSharedArticles(
    job.articlesPath,
    (articleAt) =>
      job.pages.map(({ text, places, ...page }) => ({
        ...page,
        item: readItem({ text, articles: places.map(articleAt) }),
      })),
    articles,
  );
  const pieces = new SortedNumbers(job.secretPieces);
  const holdsPiece = pieceFinder(pieces);
  const staged = new Map<string, StagedPage>();
  const leaking: Leak[] = [];
  let broken: { file: string; character: string } | undefined;
  const takePage: TakePage = (file, text) => {
    const bytes = encodeUtf8(text);
    if (holdsPiece(bytes)) leaking.push({ file, pieces: piecesIn(bytes, pieces) });
    const character = forbiddenIn(bytes) ?? (file.endsWith(".json") ? forbiddenInJson(text) : undefined);
    if (character !== undefined) broken ??= { file, character };
    staged.set(file, stagePage(file, bytes, `${staging.prefix}-${staged.size}`, staging));
  };
  try {
    await renderPages({ site, plan: pages, detailOf: details.detailOf, items }, takePage);
    const [first] = leaking;
    if (first !== undefined) return { file: first.file, pieces: leaking.flatMap((leak) => leak.pieces) };
    if (broken !== undefined)
      throw new Error(
        `The page ${broken.file} would hold ${broken.character}, which no text may. Nothing was published.`,
      );
    // Eleventy reports success even if it finds no template.
    for (const { file } of pages) if (!staged.has(file)) throw new Error(`The page ${file} was not made.`);
    return [...staged.values()];
  } catch (error) {
    // A value, because errors lose their class between threads.
    if (error instanceof DamagedCache) return "damaged";
    throw error;
  } finally {
    details.close();
  }
}

/** What the jobs of a build share on a thread: one object for the site, and what was read and rendered lately. */
interface OpenBuild {
  readonly build: string;
  readonly site: Site;
  readonly details: OpenDetails;
  readonly articles: OpenArticles;
  readonly items: FeedItems;
}

let opened: OpenBuild | undefined;

function openBuild({ build, site, cacheDir }: PageJob): OpenBuild {
  if (opened?.build !== build)
    opened = { build, site, details: openDetails(cacheDir), articles: openArticles(), items: feedItems() };
  return opened;
}
