import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { byText } from "../lib/collate.ts";
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
export async function publish(site: RenderedSite, dir: string): Promise<Publication> {
  await mkdir(dir, { recursive: true });
  const standing = await listFiles(dir);
  const changed: string[] = [];
  await inBatches([...site.keys()], async (path) => {
    if (!standing.has(path) || !(await holds(join(dir, path), site.get(path) ?? ""))) changed.push(path);
  });
  changed.sort(byPublishingOrder);
  const removed = [...standing].filter((path) => !site.has(path)).sort(byText);

  const staging = join(dir, `${STAGING}${process.pid}`);
  try {
    await inBatches([...changed.entries()], async ([index, path]) => {
      if (index === 0) await mkdir(staging, { recursive: true });
      await writeAside(staging, index, site.get(path) ?? "");
    });
    for (const [index, path] of changed.entries()) await moveIn(join(staging, String(index)), join(dir, path));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  for (const path of removed) await rm(join(dir, path), { force: true });
  await removeEmptyFolders(dir);
  return {
    written: changed,
    removed: removed.filter((path) => !path.startsWith(STAGING)),
    unchanged: site.size - changed.length,
  };
}

/** Begins the name of the folder that new files are first written to. */
const STAGING = ".digest-staging-";

async function writeAside(staging: string, index: number, text: string): Promise<void> {
  await mkdir(staging, { recursive: true });
  await writeFile(join(staging, String(index)), text, { flag: "wx" });
}

async function moveIn(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    // A file stands where the new site has a folder.
    if (error.code !== "EEXIST" && error.code !== "ENOTDIR") throw error;
    await rm(dirname(to), { force: true });
    await mkdir(dirname(to), { recursive: true });
  });
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    // A folder stands where the new site has a file.
    if (error.code !== "EISDIR" && error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(to, { recursive: true });
    await rename(from, to);
  });
}

async function holds(path: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(text, "utf8");
  const { size } = await stat(path);
  return size === bytes.length && bytes.equals(await readFile(path));
}

/** Every file and link below a folder. Links are listed, never followed, so that publishing removes them. */
async function listFiles(dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)),
  );
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

async function removeEmptyFolders(dir: string): Promise<void> {
  const folders = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isDirectory());
  const deepestFirst = folders
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => other.length - one.length);
  for (const folder of deepestFirst) {
    if ((await readdir(folder)).length === 0) await rmdir(folder);
  }
}

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
  }
}
