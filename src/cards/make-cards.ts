import type { Card, CardLook } from "../digest/card.ts";
import { keepCard, keptCard } from "./card-cache.ts";

/** The files of some cards by their paths inside the output folder: from the cache, or drawn and put there. */
export async function makeCards(
  cards: readonly Card[],
  look: CardLook,
  cacheDir: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const card of cards) {
    const kept = keptCard(cacheDir, card);
    if (kept === undefined) {
      // What draws takes a moment to load, and most builds draw nothing.
      const { renderCard } = await import("./render-card.ts");
      const drawn = await renderCard(card, look);
      keepCard(cacheDir, card, drawn);
      files.set(fileOfCard(card), drawn);
    } else files.set(fileOfCard(card), kept);
  }
  return files;
}

/** The path of a card's file inside the output folder. */
export function fileOfCard({ path }: Card): string {
  return path.slice(1);
}
