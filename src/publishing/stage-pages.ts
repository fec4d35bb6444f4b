import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { type Disk, realDisk } from "./disk.ts";

/** A file ready to be published. */
export interface StagedFile {
  /** Its path, relative to the output folder. */
  readonly file: string;
  /** Its name in the staging folder. Undefined if the output folder already has the same bytes. */
  readonly aside?: string;
}

/** The same with what a record of it holds. */
export interface StagedPage extends StagedFile {
  /** In bytes. */
  readonly size: number;
  /** Date of modification, in milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly hash: string;
}

export interface Staging {
  readonly outputDir: string;
  /** A staging folder on the same disk as the output folder. */
  readonly dir: string;
  /** Prefix of the staged files' names, because others use the same folder. */
  readonly prefix: string;
  /** Files that exist in the output folder. A path alone could lead through a link. */
  readonly standing: ReadonlySet<string>;
}

/** Stages files, given as text or bytes by path, that differ from those in the output folder. */
export function stagePages(
  pages: ReadonlyMap<string, string | Uint8Array>,
  staging: Staging,
  disk: Disk = realDisk,
): StagedPage[] {
  return [...pages].map(([file, content], index) =>
    stagePage(file, Buffer.from(content), `${staging.prefix}-${index}`, staging, disk),
  );
}

/** Stages one file under a unique name if it differs from that in the output folder. */
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

export function hashOf(bytes: Buffer): string {
  return shortHash(bytes, 32);
}
