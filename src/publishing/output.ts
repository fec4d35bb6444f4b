import { basename, dirname, join, sep } from "node:path";
import { byText } from "../lib/collate.ts";
import { isRunning } from "../lib/is-running.ts";
import { hasCode } from "../lib/system-fault.ts";
import type { Disk } from "./disk.ts";
import type { StagedFile } from "./stage-pages.ts";

/** The result of publishing, as paths relative to the output folder. */
export interface Publication {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** The output folder before any change. */
export interface Output {
  readonly dir: string;
  /** A folder for this build only, in which new pages are staged. */
  readonly staging: string;
  /** All files and links that the site may remove, relative to the folder. */
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/** Prefix of the staging folder's name, if it must be inside the output folder. */
const STAGING = ".digest-staging-";

/** Prefix of the staging folder's name beside the output folder, where uploads of the site do not include it. */
function besideName(dir: string): string {
  return `.${basename(dir)}${STAGING}`;
}

/** The two possible staging folders of this process: beside the output folder, and inside it. */
export function stagingsOf(dir: string): readonly [beside: string, within: string] {
  return [join(dirname(dir), `${besideName(dir)}${process.pid}`), join(dir, `${STAGING}${process.pid}`)];
}

/**
 * Opens an output folder, creating it if necessary, and makes a staging folder. Throws if another build is using it: of two
 * concurrent builds, the later one gives way.
 */
export function openOutput(dir: string, disk: Disk): Output {
  disk.makeFolder(dir);
  // Before looking for others: of two builds that start together, at least one sees the other.
  const staging = makeStaging(dir, disk);
  const [beside] = stagingsOf(dir);
  for (const name of disk.names(dirname(dir)).filter((name) => name.startsWith(besideName(dir)))) {
    const path = join(dirname(dir), name);
    if (path === beside) continue;
    refuseOther(path, dir, staging, disk);
    // Left by a killed build.
    disk.remove(path);
  }
  const files = new Set<string>();
  const folders: string[] = [];
  for (const { path, isFolder } of disk.list(dir)) {
    const inside = path.slice(dir.length + 1);
    if (path === staging || path.startsWith(`${staging}${sep}`)) continue;
    if (inside.startsWith(STAGING)) refuseOther(path, dir, staging, disk);
    if (isKept(inside)) continue;
    if (isFolder) folders.push(inside);
    else files.add(inside);
  }
  return { dir, staging, files, folders };
}

/**
 * Makes the staging folder. Creates it inside the output folder and moves it out, which shows whether files can be moved back: if
 * the two are on different disks, or nothing can be written beside the output folder, it stays inside.
 */
function makeStaging(dir: string, disk: Disk): string {
  const [beside, within] = stagingsOf(dir);
  // Left by a killed build with the same process id, which is common in containers.
  disk.remove(within);
  disk.makeFolder(within);
  try {
    disk.remove(beside);
    disk.move(within, beside);
    return beside;
  } catch {
    return within;
  }
}

/** Throws if another running process has made this folder. */
function refuseOther(path: string, dir: string, staging: string, disk: Disk): void {
  const number = Number(/-(\d+)$/.exec(path)?.[1] ?? Number.NaN);
  if (number === process.pid || !Number.isInteger(number) || !isRunning(number)) return;
  disk.remove(staging);
  throw occupied(dir, number, path);
}

/** Has a code, like system errors, so that the message is printed without a stack. */
function occupied(dir: string, other: number, staging: string): Error {
  const cure = `wait for it, then build again (if none is running, remove ${staging})`;
  return Object.assign(new Error(`another build (process ${other}) is writing to ${dir}; ${cure}`), { code: "EBUSY" });
}

/** Removes the staging folder. The site is not changed. */
export function closeOutput({ staging }: Output, disk: Disk): void {
  disk.remove(staging);
}

/**
 * True for top-level files with a leading dot, which the site does not own (a repository, a host's settings), except staging
 * folders of dead builds.
 */
function isKept(path: string): boolean {
  return path.startsWith(".") && !path.startsWith(STAGING);
}

/**
 * Makes the output folder contain exactly the staged pages and those in `unchanged`. Each page is renamed into place: new ones
 * before changed ones, so that link targets exist first; deleted ones are removed last, when nothing links to them. Wherever this
 * is interrupted, readers coming from the front page find complete pages and no broken links, and the next build finishes the
 * work.
 */
export function putInPlace(
  { dir, staging, files, folders }: Output,
  staged: readonly StagedFile[],
  unchanged: readonly string[],
  disk: Disk,
): Publication {
  const wanted = new Set([...staged.map(({ file }) => file), ...unchanged]);
  const changed = staged
    .filter(({ aside }) => aside !== undefined)
    .sort((one, other) => {
      return Number(files.has(one.file)) - Number(files.has(other.file)) || byRank(one.file, other.file);
    });
  const removed = [...files].filter((file) => !wanted.has(file)).sort(byText);
  const needed = foldersOf(wanted);

  // First remove files and links where the new site has a folder: through a link, pages would be written elsewhere.
  for (const file of removed) if (needed.has(file)) disk.remove(join(dir, file));
  const made = new Set(folders);
  for (const { file, aside } of changed) {
    const folder = dirname(file);
    if (!made.has(folder)) disk.makeFolder(join(dir, folder));
    made.add(folder);
    moveIn(join(staging, aside ?? ""), join(dir, file), disk);
  }
  for (const file of removed) {
    // Files in a folder that became a file were removed with it.
    if (!needed.has(file) && !foldersAbove(file).some((folder) => wanted.has(folder))) disk.remove(join(dir, file));
  }
  const empty = folders.filter((folder) => !needed.has(folder) && !wanted.has(folder));
  for (const folder of empty.sort((one, other) => other.length - one.length)) removeFolder(join(dir, folder), disk);
  return {
    written: changed.map(({ file }) => file),
    removed: removed.filter((file) => !file.startsWith(STAGING)),
    unchanged: wanted.size - changed.length,
  };
}

function moveIn(from: string, to: string, disk: Disk): void {
  try {
    disk.move(from, to);
  } catch (error) {
    // A folder exists where the new site has a file.
    if (!hasCode(error, "EISDIR", "ENOTEMPTY", "EEXIST")) throw error;
    disk.remove(to);
    disk.move(from, to);
  }
}

function removeFolder(path: string, disk: Disk): void {
  try {
    disk.removeFolder(path);
  } catch (error) {
    // It may contain other files, or may have been removed with its parent.
    if (!hasCode(error, "ENOTEMPTY", "ENOENT", "EEXIST", "ENOTDIR")) throw error;
  }
}

/** A file of a search index that the index's first file refers to. */
const NAMED_BY_HASH = /^search\/[^/]+\/[\da-f]{12}\.json$/;

/**
 * Order of publication: assets and files of search indexes, then pages from the deepest to the front page, then files for
 * machines.
 */
function byRank(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || byText(one, other);
}

function rankOf(file: string): number {
  if (file.startsWith("assets/") || NAMED_BY_HASH.test(file)) return 0;
  if (!file.endsWith(".html")) return 100;
  return 50 - file.split("/").length;
}

/** All folders that contain the files. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== "." && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** The folders that contain a path, innermost first. */
function foldersAbove(path: string): string[] {
  return [...foldersOf([path])];
}
