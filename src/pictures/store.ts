import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../lib/hash.ts";
import { discard, keepFile } from "../lib/keep-file.ts";

/*
 * A file of the store: a hash of all that follows, on a line of its own; facts as JSON, on another; and bytes. It outlives
 * the program's versions, because others' servers pay for what it holds.
 */
const HASH_DIGITS = 32;

/** What is kept under a name; undefined where there is nothing, or it is damaged. */
export function kept(dir: string, name: string): { readonly facts: unknown; readonly bytes: Buffer } | undefined {
  try {
    const file = readFileSync(pathOf(dir, name));
    const rest = file.subarray(HASH_DIGITS + 1);
    if (file.toString("latin1", 0, HASH_DIGITS) !== shortHash(rest, HASH_DIGITS)) return undefined;
    const end = rest.indexOf("\n");
    return { facts: JSON.parse(rest.toString("utf8", 0, end)), bytes: rest.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

export function keep(dir: string, name: string, facts: unknown, bytes: Uint8Array = new Uint8Array()): void {
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
  const hash = Buffer.from(`${shortHash(content, HASH_DIGITS)}\n`);
  keepFile(pathOf(dir, name), Buffer.concat([hash, content]));
}

/** Whether bytes of this size are kept under a name with no facts, without reading them. */
export function isKept(dir: string, name: string, size: number): boolean {
  const file = statSync(pathOf(dir, name), { throwIfNoEntry: false });
  return file?.isFile() === true && file.size === HASH_DIGITS + "\n{}\n".length + size;
}

export function forget(dir: string, name: string): void {
  discard(pathOf(dir, name));
}

/** Many files in one folder are slow on some disks. */
function pathOf(dir: string, name: string): string {
  return join(dir, name.slice(0, 2), name);
}
