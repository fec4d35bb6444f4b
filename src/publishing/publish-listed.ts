import type { Digest } from "../digest/build-digest.ts";
import { settleAll } from "../lib/settle-all.ts";
import type { SortedNumbers } from "../lib/sorted-numbers.ts";
import { isSystemError } from "../lib/system-fault.ts";
import type { BuildOptions } from "./build-options.ts";
import { realDisk } from "./disk.ts";
import type { SiteSize } from "./host-limits.ts";
import { keepLedger, type LedgerUpdate } from "./keep-ledger.ts";
import type { Listed } from "./list-reading.ts";
import { stagePictures } from "./local-pictures.ts";
import type { Output, Publication } from "./output.ts";
import { type PlannedPage, planSite } from "./plan-site.ts";
import { publish } from "./publish.ts";
import { type ShardIndex, stageIndexes } from "./search-indexes.ts";
import { type CardOptions, stageCards } from "./share-cards.ts";
import { isAsRecorded, loadSiteRecord, type RecordedPage, type SiteRecord, saveSiteRecord } from "./site-record.ts";
import { stageIcons } from "./stage-icons.ts";
import type { StagedPage } from "./stage-pages.ts";
import type { Cache } from "./with-cache.ts";

export interface Build {
  readonly reading: Listed["reading"];
  readonly digest: Digest;
  readonly publication: Publication;
  readonly size: SiteSize;
  /** The ledger's update, if there was one. */
  readonly ledger?: LedgerUpdate;
  /** Wall time of each stage. */
  readonly seconds: { readonly reading: number; readonly rendering: number; readonly publishing: number };
}

/** Functions that make the missing parts of the output. */
export interface Makers {
  readonly makePages: (
    stale: readonly PlannedPage[],
    output: Pick<Output, "staging" | "files">,
    secretPieces: SortedNumbers,
  ) => Promise<readonly StagedPage[]>;
  readonly makeIndexes: (
    digest: Digest,
    standing: { readonly record: SiteRecord; readonly stands: (file: RecordedPage) => boolean },
    secretPieces: SortedNumbers,
  ) => Promise<readonly ShardIndex[]>;
  readonly drawCards: CardOptions["draw"];
  /** Called when there is no more work. */
  readonly release?: () => void;
}

/** Folders of a build. */
export interface BuildFolders {
  /** The folder with the last build's record. */
  readonly recordDir: string;
  readonly picturesDir: string;
}

/** Renders pages that have changed, with all other files of the site, and publishes everything. */
export async function publishListed(
  options: BuildOptions,
  listed: Listed,
  times: Pick<BuildTimes, "started" | "read">,
  { recordDir, picturesDir }: BuildFolders,
  makers: Makers,
): Promise<Build> {
  const { site, outputDir, cache, onProgress } = options;
  const { digest } = listed;
  const { secretPieces } = listed.reading;
  const planned = planSite(digest, cache?.version ?? "");
  const record = loadSiteRecord(recordDir, outputDir);
  let rendered = times.read;
  let made: readonly RecordedPage[] = [];
  let others: readonly RecordedPage[] = [];
  const publication = await publish(outputDir, async ({ staging, files }) => {
    const stands = (page: RecordedPage) => files.has(page.file) && isAsRecorded(outputDir, page, realDisk);
    const isStale = ({ file, key }: PlannedPage) => {
      const recorded = record.get(file);
      return recorded?.key !== key || !stands(recorded);
    };
    const stale = planned.filter(isStale);
    const indexing = makers.makeIndexes(digest, { record, stands }, secretPieces);
    const making = makers.makePages(stale, { staging, files }, secretPieces);
    // If one of them fails, the other must not write any more when the staging folder is removed.
    await settleAll<unknown>([making, indexing]);
    const [staged, indexes] = await Promise.all([making, indexing]);
    const byName = { record, stands, staging: { outputDir, dir: staging, standing: files, prefix: "pictures" } };
    const pictures = await stagePictures(digest, { ...byName, dir: picturesDir });
    const cards = await stageCards(digest, {
      ...byName,
      staging: { ...byName.staging, prefix: "cards" },
      cacheDir: recordDir,
      draw: makers.drawCards,
      onProgress: (done, all) => onProgress?.("cards", done, all),
    });
    const icons = await stageIcons(site.theme, { ...byName, staging: { ...byName.staging, prefix: "icons" } });
    makers.release?.();
    const named = [pictures, cards, icons];
    const search = stageIndexes(indexes, { outputDir, dir: staging, prefix: "search", standing: files });
    const keys = new Map(stale.map(({ file, key }) => [file, key]));
    made = staged.map(({ aside: _, ...page }) => ({ ...page, key: keys.get(page.file) ?? "" }));
    others = [...search.recorded, ...named.flatMap(({ recorded }) => recorded)];
    rendered = performance.now();
    return {
      staged: [...staged, ...search.staged, ...named.flatMap(({ staged }) => staged)],
      unchanged: [
        ...planned.flatMap(({ file }) => (keys.has(file) ? [] : file)),
        ...search.unchanged,
        ...named.flatMap(({ unchanged }) => unchanged),
      ],
    };
  });
  const current = new Map([...record, ...made.map((page) => [page.file, page] as const)]);
  const pages = [...planned.flatMap(({ file }) => current.get(file) ?? []), ...others];
  if (publication.written.length > 0 || made.length > 0 || record.size !== pages.length)
    keepRecord(() => saveSiteRecord(recordDir, outputDir, pages), cache);
  const size = { files: pages.length, bytes: pages.reduce((sum, { size }) => sum + size, 0) };
  return conclude(options, listed, { publication, size }, { ...times, rendered });
}

/** Times at which stages ended, in milliseconds. */
interface BuildTimes {
  readonly started: number;
  readonly read: number;
  readonly rendered: number;
}

/** Updates the ledger after publishing, and collects the result. */
export function conclude(
  { seeds, drafts, keepLedger: keeping }: Pick<BuildOptions, "seeds" | "drafts" | "keepLedger">,
  { reading, digest }: Listed,
  { publication, size }: Pick<Build, "publication" | "size">,
  { started, read, rendered }: BuildTimes,
): Build {
  const ledger =
    keeping === undefined || drafts
      ? undefined
      : keepLedger({
          folder: seeds,
          before: reading.ledger,
          after: digest.ledger,
          isPassing: keeping === "passing",
        });
  const published = performance.now();
  return {
    reading: ledger?.problem ? { ...reading, problems: [...reading.problems, ledger.problem] } : reading,
    digest,
    publication,
    ...(ledger && { ledger }),
    size,
    seconds: {
      reading: (read - started) / 1000,
      rendering: (rendered - read) / 1000,
      publishing: (published - rendered) / 1000,
    },
  };
}

/** A failure is harmless: the site is published, and the next build renders its pages again. */
export function keepRecord(keep: () => void, cache: Cache | undefined): void {
  try {
    keep();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    cache?.onFault?.(error.message);
  }
}
