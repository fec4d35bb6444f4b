import { join } from "node:path";
import { type Disk, realDisk } from "../../src/publishing/disk.ts";
import type { Output, Publication } from "../../src/publishing/output.ts";
import { publish } from "../../src/publishing/publish.ts";
import { stagePages } from "../../src/publishing/stage-pages.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** Publishes a site, given as texts by path, into a new folder, and calls `work` with that folder and its parent. */
export async function inPublishedSite<Result>(
  files: Readonly<Record<string, string>>,
  work: (dir: string, root: string) => Promise<Result>,
): Promise<Result> {
  return await inTemporaryFolder(async (root) => {
    const dir = join(root, "site");
    await publishTexts(files, dir);
    return await work(dir, root);
  });
}

/** Publishes texts by path, all as new files. */
export async function publishTexts(
  files: Readonly<Record<string, string>>,
  outputDir: string,
  disk: Disk = realDisk,
): Promise<Publication> {
  const texts = new Map(Object.entries(files));
  const make = async ({ staging, files }: Output) => ({
    staged: stagePages(texts, { outputDir, dir: staging, prefix: "page", standing: files }, disk),
    unchanged: [],
  });
  return await publish(outputDir, make, disk);
}
