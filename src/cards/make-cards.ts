import { basename, join } from "node:path";
import type { Card, CardLook } from "../digest/card.ts";
import { deleteOtherEntries, loadEntry, saveEntry } from "../lib/store.ts";

/** The files of cards by their paths in the output folder, from the cache or newly drawn. New ones are added to the cache. */
export async function makeCards(
  cards: readonly Card[],
  look: CardLook,
  cacheDir: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const card of cards) {
    const known = loadEntry(storeOf(cacheDir), nameOf(card));
    if (known === undefined) {
      // Loaded on demand: most builds draw nothing.
      const { renderCard } = await import("./render-card.ts");
      const drawn = await renderCard(card, look);
      saveEntry(storeOf(cacheDir), nameOf(card), {}, drawn);
      files.set(fileOfCard(card), drawn);
    } else files.set(fileOfCard(card), known.bytes);
  }
  return files;
}

/** Removes cards from the cache, except the given ones. */
export function tidyCards(cacheDir: string, cards: readonly Card[]): void {
  deleteOtherEntries(storeOf(cacheDir), cards.map(nameOf));
}

function storeOf(cacheDir: string): string {
  return join(cacheDir, "cards");
}

function nameOf({ path }: Card): string {
  return basename(path);
}

/** The path of a card in the output folder. */
export function fileOfCard({ path }: Card): string {
  return path.slice(1);
}
