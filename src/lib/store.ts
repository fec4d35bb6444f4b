import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { discard, keepChecked, keptChecked } from "./keep-file.ts";

/*
 * A store is a folder of files by names without a slash. Each holds a hash of all that follows, on a line of its own; facts as
 * JSON, on another; and bytes. That of pictures outlives the program's versions, because others' servers pay for what it holds.
 */

/** What is kept under a name; undefined where there is nothing, or it is damaged. */
export function kept(dir: string, name: string): { readonly facts: unknown; readonly bytes: Buffer } | undefined {
  const content = keptChecked(pathOf(dir, name))?.content;
  if (content === undefined) return undefined;
  const end = content.indexOf("\n");
  return { facts: JSON.parse(content.toString("utf8", 0, end)), bytes: content.subarray(end + 1) };
}

export function keep(dir: string, name: string, facts: unknown, ...bytes: readonly Uint8Array[]): void {
  keepChecked(pathOf(dir, name), Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), ...bytes]));
}

/** Whether bytes of this size are kept under a name with no facts, without reading them. */
export function isKept(dir: string, name: string, size: number): boolean {
  const file = statSync(pathOf(dir, name), { throwIfNoEntry: false });
  return file?.isFile() === true && file.size === `${"0".repeat(32)}\n{}\n`.length + size;
}

export function forget(dir: string, name: string): void {
  discard(pathOf(dir, name));
}

/** Forgets all but what is kept under these names. */
export function forgetOthers(dir: string, names: readonly string[]): void {
  const wanted = new Set(names);
  for (const folder of listed(dir)) {
    for (const name of listed(join(dir, folder))) if (!wanted.has(name)) forget(dir, name);
  }
}

function listed(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** Many files in one folder are slow on some disks. */
function pathOf(dir: string, name: string): string {
  return join(dir, name.slice(0, 2), name);
}
