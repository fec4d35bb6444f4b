import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { type Disk, realDisk } from "./disk.ts";

/** A page that is ready to be published. */
export interface StagedPage {
  /** Its path inside the output folder, without a leading slash. */
  readonly file: string;
  /** The name it was written aside with; undefined where the output folder holds the same bytes already. */
  readonly aside?: string;
  /** In bytes. */
  readonly size: number;
  /** When the file was written, in milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly hash: string;
}

export interface Staging {
  readonly outputDir: string;
  /** A folder that stands on the same disk, where nothing of the site is. */
  readonly dir: string;
  /** Begins the names of these pages: others are staged in the same folder. */
  readonly prefix: string;
  /** Which of the pages' files stand in the output folder. Not all that a path leads to does: links are followed by paths. */
  readonly standing: ReadonlySet<string>;
}

/** Writes files aside, given as text or bytes by their paths, that differ from what the output folder holds. */
export function stagePages(
  pages: ReadonlyMap<string, string | Uint8Array>,
  staging: Staging,
  disk: Disk = realDisk,
): StagedPage[] {
  return [...pages].map(([file, content], index) =>
    stagePage(file, Buffer.from(content), `${staging.prefix}-${index}`, staging, disk),
  );
}

/** Writes one file aside under a name of its own, where it differs from what the output folder holds. */
export function stagePage(
  file: string,
  bytes: Buffer,
  aside: string,
  { outputDir, dir, standing: files }: Omit<Staging, "prefix">,
  disk: Disk = realDisk,
): StagedPage {
  const facts = { file, size: bytes.length, hash: hashOf(bytes) };
  const path = join(outputDir, file);
  const standing = files.has(file) ? disk.inspect(path) : undefined;
  if (standing?.isFile() && standing.size === bytes.length && bytes.equals(disk.read(path))) {
    return { ...facts, mtimeMs: standing.mtimeMs };
  }
  disk.write(join(dir, aside), bytes);
  return { ...facts, aside, mtimeMs: disk.inspect(join(dir, aside))?.mtimeMs ?? 0 };
}

/** Stands for the bytes of a page. */
export function hashOf(bytes: Buffer): string {
  return shortHash(bytes, 32);
}
