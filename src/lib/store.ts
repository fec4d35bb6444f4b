import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { discard, readChecked, writeChecked } from "./write-cache-file.ts";

/*
 * A store is a folder of files whose names have no slash. Each file holds a line with the hash of the rest, a line of
 * facts as JSON, and bytes. The store of pictures outlives versions of the program, because fetching them again would
 * burden other people's servers.
 */

/** The entry stored under a name; undefined if it is missing or damaged. */
export function loadEntry(dir: string, name: string): { readonly facts: unknown; readonly bytes: Buffer } | undefined {
  const path = pathOf(dir, name);
  // Most are missing, and failing to read one takes five times as long as this.
  const content = existsSync(path) ? readChecked(path)?.content : undefined;
  if (content === undefined) return undefined;
  const end = content.indexOf("\n");
  return { facts: JSON.parse(content.toString("utf8", 0, end)), bytes: content.subarray(end + 1) };
}

export function saveEntry(dir: string, name: string, facts: unknown, ...bytes: readonly Uint8Array[]): void {
  writeChecked(pathOf(dir, name), Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), ...bytes]));
}

/** Whether bytes of this size, without facts, are stored under a name. Does not read them. */
export function hasEntry(dir: string, name: string, size: number): boolean {
  const file = statSync(pathOf(dir, name), { throwIfNoEntry: false });
  return file?.isFile() === true && file.size === `${"0".repeat(32)}\n{}\n`.length + size;
}

export function deleteEntry(dir: string, name: string): void {
  discard(pathOf(dir, name));
}

/** Deletes all entries except these. */
export function deleteOtherEntries(dir: string, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const folder of listed(dir)) {
    for (const name of listed(join(dir, folder))) if (!wanted.has(name)) deleteEntry(dir, name);
  }
}

function listed(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** Many files in one folder are slow on some disks, so entries are spread over subfolders. */
function pathOf(dir: string, name: string): string {
  return join(dir, name.slice(0, 2), name);
}
