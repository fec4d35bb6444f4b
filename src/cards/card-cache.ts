import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Card } from "../digest/card.ts";
import { shortHash } from "../lib/hash.ts";
import { discard, keepFile } from "../lib/keep-file.ts";

/* A card is one file of the cache: a hash of its picture, on a line of its own, and the picture. */
const HASH_DIGITS = 32;
const FOLDER = "cards";

/** The picture that an earlier build kept; undefined where there is none, or it is damaged. */
export function keptCard(cacheDir: string, card: Card): Uint8Array | undefined {
  try {
    const bytes = readFileSync(pathOf(cacheDir, card));
    const picture = bytes.subarray(HASH_DIGITS + 1);
    return bytes.toString("latin1", 0, HASH_DIGITS) === shortHash(picture, HASH_DIGITS) ? picture : undefined;
  } catch {
    return undefined;
  }
}

export function keepCard(cacheDir: string, card: Card, picture: Uint8Array): void {
  const hash = Buffer.from(`${shortHash(picture, HASH_DIGITS)}\n`);
  keepFile(pathOf(cacheDir, card), Buffer.concat([hash, picture]));
}

/** Removes what the cache holds of other cards than these. */
export function tidyCards(cacheDir: string, cards: readonly Card[]): void {
  const folder = join(cacheDir, FOLDER);
  const wanted = new Set(cards.map(nameOf));
  for (const name of listed(folder)) if (!wanted.has(name)) discard(join(folder, name));
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function pathOf(cacheDir: string, card: Card): string {
  return join(cacheDir, FOLDER, nameOf(card));
}

function nameOf({ path }: Card): string {
  return basename(path);
}
