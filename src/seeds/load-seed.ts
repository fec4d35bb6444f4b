import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../lib/file-bytes.ts";
import { reasonOf } from "../lib/system-fault.ts";
import { type Decoded, decode } from "./decode.ts";
import { faultOf, heldBack } from "./fault.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type SeedEntry, type SeedFile, type SeedFolder, shownPath } from "./seed-file.ts";

/** The largest seed, in bytes. An article with all its coverage takes a hundredth of this. */
const LARGEST = 1024 * 1024;

/** Reads a seed and its sidecar. An unreadable sidecar refuses the seed as well, because it may withhold the seed. */
export function loadSeed(folder: SeedFolder, entry: SeedEntry): SeedFile | Problem {
  const path = shownPath(folder, entry.name);
  const seed = loadText(join(folder.path, entry.name));
  if ("fault" in seed) return fileProblem(path, seed);
  const file = { name: entry.name, path, text: seed.text };
  if (entry.sidecar === undefined) return file;

  const sidecarPath = shownPath(folder, entry.sidecar);
  const sidecar = loadSidecar(join(folder.path, entry.sidecar));
  if ("fault" in sidecar) return fileProblem(sidecarPath, heldBack(sidecar));
  return { ...file, sidecar: { path: sidecarPath, text: sidecar.text } };
}

/** Reads a sidecar as text, or returns its fault. */
export function loadSidecar(path: string): Decoded {
  const read = loadText(path);
  return "fault" in read && read.rule === "file/empty" ? faultOf("file/empty.sidecar") : read;
}

/** Reads a file as text, or returns its fault. Synchronous: for small files, waiting costs more than reading. */
export function loadText(path: string): Decoded {
  let file: number | undefined;
  try {
    // A file may have become a link or a pipe since it was listed.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const { size } = fstatSync(file);
    if (size > LARGEST) return faultOf("file/too-large", { bytes: size, most: LARGEST });
    // A pipe has no size.
    return decode(size === 0 ? readFileSync(file) : readBytes(file, 0, size));
  } catch (error) {
    return faultOf("file/unreadable", { reason: reasonOf(error) });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
