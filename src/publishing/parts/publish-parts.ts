import { join } from "node:path";
import { UsageError } from "../../lib/usage-error.ts";
import type { BuildOptions } from "../build-options.ts";
import { realDisk } from "../disk.ts";
import type { Listed } from "../list-reading.ts";
import { publish } from "../publish.ts";
import { type Build, conclude, keepRecord } from "../publish-listed.ts";
import { isAsRecorded, loadSiteRecord, type RecordedPage, saveSiteRecord } from "../site-record.ts";
import { stageIcons } from "../stage-icons.ts";
import { type StagedFile, stagePage } from "../stage-pages.ts";
import { openPart, pathOfPart } from "./part-file.ts";
import { commandFor, formatShards, nameOfShard, type PartsFolder, type Shard } from "./shard.ts";

/** A shard with the number of site files in its part. */
export interface MadeShard {
  readonly shard: Shard;
  readonly files: number;
}

/** Publishes the shards' parts one after the other, with one in memory at a time. Throws if a part is damaged. */
export async function publishParts(
  options: BuildOptions,
  listed: Listed,
  times: { readonly started: number; readonly read: number },
  folder: PartsFolder,
  made: readonly MadeShard[],
): Promise<Build> {
  const { site, outputDir, onProgress } = options;
  const all = made.reduce((sum, { files }) => sum + files, 0);
  const size = { files: 0, bytes: 0 };
  let rendered = times.read;
  const publication = await publish(outputDir, async ({ staging, files }) => {
    const stands = (page: RecordedPage) => files.has(page.file) && isAsRecorded(outputDir, page, realDisk);
    const staged: StagedFile[] = [];
    const unchanged: string[] = [];
    // A record can be written before its file is in place, because it is valid only if the file matches it.
    const keep = (recordDir: string, pages: readonly RecordedPage[]) => {
      size.files += pages.length;
      size.bytes += pages.reduce((sum, { size }) => sum + size, 0);
      keepRecord(() => saveSiteRecord(recordDir, outputDir, pages), undefined);
    };
    for (const { shard } of made) {
      const recordDir = join(recordsIn(folder), nameOfShard(shard));
      const record = loadSiteRecord(recordDir, outputDir);
      const part = openPart(pathOfPart(folder, shard));
      try {
        const pages = (part?.entries ?? []).map((entry, at): RecordedPage => {
          if (at % 1000 === 0) onProgress?.("pages", size.files + at, all);
          const { file, key } = entry;
          const recorded = record.get(file);
          if (recorded?.key === key && stands(recorded)) {
            unchanged.push(file);
            return recorded;
          }
          const bytes = part?.read(entry);
          if (bytes === undefined) throw damaged(shard, file, folder);
          const name = `${nameOfShard(shard)}-${at}`;
          const page = stagePage(file, bytes, name, { outputDir, dir: staging, standing: files });
          const { aside, ...facts } = page;
          if (aside === undefined) unchanged.push(file);
          else staged.push({ file, aside });
          return { ...facts, key };
        });
        keep(recordDir, pages);
      } finally {
        part?.close();
      }
    }
    const record = loadSiteRecord(recordsIn(folder), outputDir);
    const own = { outputDir, dir: staging, prefix: "icons", standing: files };
    const icons = await stageIcons(site.theme, { record, stands, staging: own });
    keep(recordsIn(folder), icons.recorded);
    rendered = performance.now();
    return { staged: [...staged, ...icons.staged], unchanged: [...unchanged, ...icons.unchanged] };
  });
  return conclude(options, listed, { publication, size }, { ...times, rendered });
}

/** The folder of the published site's records, one per shard. */
function recordsIn({ path }: PartsFolder): string {
  return join(path, "site");
}

function damaged(shard: Shard, name: string, folder: PartsFolder): UsageError {
  const path = `${folder.shown}/pages/${nameOfShard(shard)}.part`;
  return new UsageError(
    `${name} is missing or damaged in the part of ${formatShards([shard])}; remove ${path} and run ${commandFor(shard, folder)}`,
  );
}
