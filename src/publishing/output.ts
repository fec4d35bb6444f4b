import { basename, dirname, join, sep } from "node:path";
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

/** Begins the name of the folder that new files are first written to, where it has to lie in the output folder. */
const STAGING = ".digest-staging-";

/** Begins its name beside the output folder, where no upload of the site takes it along. */
function besideName(dir: string): string {
  return `.${basename(dir)}${STAGING}`;
}

/** The two places where a build of this process may put what is not in its place yet: beside the output folder, and in it. */
export function stagingsOf(dir: string): readonly [beside: string, within: string] {
  return [join(dirname(dir), `${besideName(dir)}${process.pid}`), join(dir, `${STAGING}${process.pid}`)];
}

/**
 * Looks at an output folder, which is made where there is none, and makes room for new pages. Throws where another build
 * is at work in it: of two, the later one goes without, so that no site is made of both.
 */
export function openOutput(dir: string, disk: Disk): Output {
  disk.makeFolder(dir);
  // Before the look around: of two builds that begin together, at least one sees the other.
  const staging = makeStaging(dir, disk);
  const [beside] = stagingsOf(dir);
  for (const name of disk.names(dirname(dir)).filter((name) => name.startsWith(besideName(dir)))) {
    const path = join(dirname(dir), name);
    if (path === beside) continue;
    refuseOther(path, dir, staging, disk);
    // A build that was killed left it.
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
 * Makes the folder for what is new. It is moved out of the output folder, which shows at once whether files can be moved in
 * again: where both are not on one disk, or nothing may be written beside it, it lies within.
 */
function makeStaging(dir: string, disk: Disk): string {
  const [beside, within] = stagingsOf(dir);
  // A killed build may have had the same number: in a container every build has.
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

/** Throws where a process that still runs, and not this one, has made this folder. */
function refuseOther(path: string, dir: string, staging: string, disk: Disk): void {
  const number = Number(/-(\d+)$/.exec(path)?.[1] ?? Number.NaN);
  if (number === process.pid || !Number.isInteger(number) || !isRunning(number)) return;
  disk.remove(staging);
  throw occupied(dir, number, path);
}

/** It has a code, as errors of the system have: what is to be done is said, and no stack helps. */
function occupied(dir: string, other: number, staging: string): Error {
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

/** A piece of a search index, which the index's first file names. */
const NAMED_BY_HASH = /^search\/[^/]+\/[\da-f]{12}\.json$/;

/** Assets and pieces of search indexes, then pages from the deepest up to the front page, then what machines read. */
function byRank(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || byText(one, other);
}

function rankOf(file: string): number {
  if (file.startsWith("assets/") || NAMED_BY_HASH.test(file)) return 0;
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
