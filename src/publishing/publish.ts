import { dirname, join } from "node:path";
import { byText } from "../lib/collate.ts";
import { type Disk, realDisk } from "./disk.ts";
import type { RenderedSite } from "./render-pages.ts";

/** What publishing did, as paths inside the output folder. */
export interface Publication {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** How many files are read or written at once. */
const AT_ONCE = 32;

/**
 * Makes a folder hold exactly the rendered site, touching only what differs. Everything new is first written aside, so
 * that a full disk or a killed process leaves the old site as it was; then each file is renamed into place, what pages
 * need before the pages, pages before the lists that link them; what is gone is removed last. The next build removes
 * whatever a killed one left behind.
 */
export async function publish(site: RenderedSite, dir: string, disk: Disk = realDisk): Promise<Publication> {
  await disk.makeFolder(dir);
  const standing = await listFiles(dir, disk);
  const changed: string[] = [];
  await inBatches([...site.keys()], async (path) => {
    if (!standing.has(path) || !(await holds(join(dir, path), site.get(path) ?? "", disk))) changed.push(path);
  });
  changed.sort(byPublishingOrder);
  const removed = [...standing].filter((path) => !site.has(path)).sort(byText);
  const folders = new Set([...site.keys()].flatMap(foldersAbove));
  // A file or a link where the new site has a folder goes first: through a link, pages would be written elsewhere.
  const inTheWay = removed.filter((path) => folders.has(path));

  const staging = join(dir, `${STAGING}${process.pid}`);
  try {
    // A killed build may have had the same number: in a container every build has.
    await disk.remove(staging);
    if (changed.length > 0) await disk.makeFolder(staging);
    await inBatches([...changed.entries()], async ([index, path]) => {
      await disk.write(join(staging, String(index)), site.get(path) ?? "");
    });
    for (const path of inTheWay) await disk.remove(join(dir, path));
    for (const [index, path] of changed.entries()) await moveIn(join(staging, String(index)), join(dir, path), disk);
  } finally {
    await disk.remove(staging);
  }
  // What lay in a folder that is a file now went with the folder.
  const left = removed.filter((path) => !folders.has(path) && !foldersAbove(path).some((folder) => site.has(folder)));
  for (const path of left) await disk.remove(join(dir, path));
  await removeEmptyFolders(dir, disk);
  return {
    written: changed,
    removed: removed.filter((path) => !path.startsWith(STAGING)),
    unchanged: site.size - changed.length,
  };
}

/** Begins the name of the folder that new files are first written to. */
const STAGING = ".digest-staging-";

/**
 * What is not the site's to remove: what stands at the top with a dot before its name (a repository, settings of a
 * host), and what another build that still runs has written aside. What a dead one left goes.
 */
function isKept(path: string): boolean {
  if (!path.startsWith(STAGING)) return path.startsWith(".");
  return isRunning(Number(path.slice(STAGING.length).split("/")[0]));
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

async function moveIn(from: string, to: string, disk: Disk): Promise<void> {
  await disk.makeFolder(dirname(to));
  await disk.move(from, to).catch(async (error: NodeJS.ErrnoException) => {
    // A folder stands where the new site has a file.
    if (error.code !== "EISDIR" && error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await disk.remove(to);
    await disk.move(from, to);
  });
}

async function holds(path: string, text: string, disk: Disk): Promise<boolean> {
  const bytes = Buffer.from(text, "utf8");
  const status = await disk.inspect(path);
  return status.isFile() && status.size === bytes.length && bytes.equals(await disk.read(path));
}

/** Every file and link below a folder. Links are listed, never followed, so that publishing removes them. */
async function listFiles(dir: string, disk: Disk): Promise<Set<string>> {
  const listed = await disk.list(dir);
  const paths = listed.filter(({ isFolder }) => !isFolder).map(({ path }) => path.slice(dir.length + 1));
  return new Set(paths.filter((path) => !isKept(path)));
}

/** Assets, then pages from the deepest up to the front page, then what machines read. */
function byPublishingOrder(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || byText(one, other);
}

function rankOf(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (!path.endsWith(".html")) return 100;
  return 50 - path.split("/").length;
}

async function removeEmptyFolders(dir: string, disk: Disk): Promise<void> {
  const listed = await disk.list(dir);
  const files = listed.filter(({ isFolder }) => !isFolder);
  const needed = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  const empty = listed.filter(({ isFolder, path }) => isFolder && !needed.has(path)).map(({ path }) => path);
  const deepestFirst = empty.sort((one, other) => other.length - one.length);
  for (const folder of deepestFirst) await disk.removeFolder(folder);
}

/** The folders a path lies in, innermost first. */
function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path || folder === "." ? [] : [folder, ...foldersAbove(folder)];
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const done = await Promise.allSettled(items.slice(start, start + AT_ONCE).map(work));
    // All have ended before one failure is told, so that nothing is written behind the back of the tidying up.
    for (const result of done) if (result.status === "rejected") throw result.reason;
  }
}
