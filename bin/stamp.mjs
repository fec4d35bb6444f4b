import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";

/** The coarsest clock of a file system (FAT): within one tick, a file can change and keep its date. */
const TICK = 2000;

/**
 * Describes files and folders without reading the files, in a line for each path: the names in the folder; or the file's size,
 * dates and place on the disk. Checkouts can keep the date of a file's content (`mtime`), but no program can set that of its
 * last change of any kind (`ctime`). Returns undefined if a file changed in the last seconds or has a date in the future.
 */
export function describe(paths, now = Date.now()) {
  const lines = paths.map((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "missing";
    if (found.isDirectory()) return readdirSync(path).sort().join("/");
    const { size, mtimeMs, ctimeMs, ino, dev } = found;
    return Math.max(mtimeMs, ctimeMs) > now - TICK ? undefined : [size, mtimeMs, ctimeMs, ino, dev].join(" ");
  });
  return lines.includes(undefined) ? undefined : lines;
}

/**
 * Notes in `file` that the folder `made` was compiled from the program `program`, whose files and folders `paths` had the state
 * `lines` before. Without a note, the next command reads all sources.
 */
export function keepStamp(file, { program, made, paths, lines }) {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, JSON.stringify({ program, made, paths, lines }));
    renameSync(unfinished, file);
  } catch {}
}

/** The folder compiled from a program, if its files and folders are as noted in `file`; otherwise undefined. */
export function readStamp(file, program, now = Date.now()) {
  try {
    const noted = JSON.parse(readFileSync(file, "utf8"));
    if (noted.program !== program || !existsSync(noted.made)) return undefined;
    return describe(noted.paths, now)?.join("\n") === noted.lines.join("\n") ? noted.made : undefined;
  } catch {
    return undefined;
  }
}
