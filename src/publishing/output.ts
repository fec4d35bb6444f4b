import { dirname, join } from "node:path";
import { byText } from "../lib/collate.ts";
import { isRunning } from "../lib/is-running.ts";
import type { Disk } from "./disk.ts";
import type { StagedPage } from "./stage-pages.ts";

/** What publishing did, as paths inside the output folder. */
export interface Publication {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** The output folder as a build finds it, before anything is changed. */
export interface Output {
  readonly dir: string;
  /** A folder of this build's own, where new pages wait. */
  readonly staging: string;
  /** Every file and link, as paths inside the folder, but for what is not the site's to remove. */
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/** Begins the name of the folder that new files are first written to. */
const STAGING = ".digest-staging-";

/** Where a build of this process puts what is not in its place yet. */
export function stagingIn(dir: string): string {
  return join(dir, `${STAGING}${process.pid}`);
}

/**
 * Looks at an output folder, which is made where there is none, and makes room for new pages. Throws where another build
 * is at work in it: of two, the later one goes without, so that no site is made of both.
 */
export function openOutput(dir: string, disk: Disk): Output {
  disk.makeFolder(dir);
  const staging = stagingIn(dir);
  // A killed build may have had the same number: in a container every build has.
  disk.remove(staging);
  // Before the look around: of two builds that begin together, at least one sees the other.
  disk.makeFolder(staging);
  const files = new Set<string>();
  const folders: string[] = [];
  for (const { path, isFolder } of disk.list(dir)) {
    const inside = path.slice(dir.length + 1);
    const other = otherBuild(inside);
    if (other !== undefined) {
      disk.remove(staging);
      throw occupied(dir, other);
    }
    if (path === staging || isKept(inside)) continue;
    if (isFolder) folders.push(inside);
    else files.add(inside);
  }
  return { dir, staging, files, folders };
}

/** The number of another process, still running, whose staging folder this is. */
function otherBuild(path: string): number | undefined {
  const number = path.startsWith(STAGING) ? Number(path.slice(STAGING.length).split("/")[0]) : Number.NaN;
  return Number.isInteger(number) && isRunning(number) ? number : undefined;
}

/** It has a code, as errors of the system have: what is to be done is said, and no stack helps. */
function occupied(dir: string, other: number): Error {
  const staging = join(dir, `${STAGING}${other}`);
  const cure = `wait for it, and build again (where none runs, remove ${staging})`;
  return Object.assign(new Error(`another build, process ${other}, is at work in ${dir}; ${cure}`), { code: "EBUSY" });
}

/** Removes what `openOutput` made room in; the site stays as it is. */
export function closeOutput({ staging }: Output, disk: Disk): void {
  disk.remove(staging);
}

/**
 * What is not the site's to remove: what stands at the top with a dot before its name (a repository, settings of a
 * host). What a dead build wrote aside goes.
 */
function isKept(path: string): boolean {
  return path.startsWith(".") && !path.startsWith(STAGING);
}

/**
 * Makes the output folder hold exactly the staged pages and those that `unchanged` names. Each page is renamed into
 * place: what is new before what has changed, so that nothing leads to it before it is there; what is gone is removed
 * last, when nothing leads to it any more. So wherever this ends early, a reader who comes from the front page finds whole
 * pages and no dead link, and the next build does the rest.
 */
export function putInPlace(
  { dir, staging, files, folders }: Output,
  staged: readonly StagedPage[],
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

  // A file or a link where the new site has a folder goes first: through a link, pages would be written elsewhere.
  for (const file of removed) if (needed.has(file)) disk.remove(join(dir, file));
  const made = new Set(folders);
  for (const { file, aside } of changed) {
    const folder = dirname(file);
    if (!made.has(folder)) disk.makeFolder(join(dir, folder));
    made.add(folder);
    moveIn(join(staging, aside ?? ""), join(dir, file), disk);
  }
  for (const file of removed) {
    // What lay in a folder that is a file now went with the folder.
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
    // A folder stands where the new site has a file.
    if (!hasCode(error, "EISDIR", "ENOTEMPTY", "EEXIST")) throw error;
    disk.remove(to);
    disk.move(from, to);
  }
}

function removeFolder(path: string, disk: Disk): void {
  try {
    disk.removeFolder(path);
  } catch (error) {
    // Somebody else's file may lie in it, and it may have gone with a folder above it.
    if (!hasCode(error, "ENOTEMPTY", "ENOENT", "EEXIST", "ENOTDIR")) throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Assets and pieces of search indexes, then pages from the deepest up to the front page, then what machines read. */
function byRank(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || byText(one, other);
}

function rankOf(file: string): number {
  if (file.startsWith("assets/") || file.includes(".pf_")) return 0;
  if (!file.endsWith(".html")) return 100;
  return 50 - file.split("/").length;
}

/** Every folder that some files lie in. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== "." && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** The folders a path lies in, innermost first. */
function foldersAbove(path: string): string[] {
  return [...foldersOf([path])];
}
