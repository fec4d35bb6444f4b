import { basename, join } from "node:path";
import type { Card, CardLook } from "../digest/card.ts";
import { forgetOthers, keep, kept } from "../lib/store.ts";

/** The files of some cards by their paths inside the output folder: from the cache, or drawn and put there. */
export async function makeCards(
  cards: readonly Card[],
  look: CardLook,
  cacheDir: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const card of cards) {
    const known = kept(storeOf(cacheDir), nameOf(card));
    if (known === undefined) {
      // What draws takes a moment to load, and most builds draw nothing.
      const { renderCard } = await import("./render-card.ts");
      const drawn = await renderCard(card, look);
      keep(storeOf(cacheDir), nameOf(card), {}, drawn);
      files.set(fileOfCard(card), drawn);
    } else files.set(fileOfCard(card), known.bytes);
  }
  return files;
}

/** Forgets the cards that are kept for the next build, but for these. */
export function tidyCards(cacheDir: string, cards: readonly Card[]): void {
  forgetOthers(storeOf(cacheDir), cards.map(nameOf));
}

function storeOf(cacheDir: string): string {
  return join(cacheDir, "cards");
}

function nameOf({ path }: Card): string {
  return basename(path);
}

/** The path of a card's file inside the output folder. */
export function fileOfCard({ path }: Card): string {
  return path.slice(1);
}
