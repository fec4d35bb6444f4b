import { fileOfCard, makeCards, tidyCards } from "../cards/make-cards.ts";
import type { Digest } from "../digest/build-digest.ts";
import { type Card, type CardLook, cardLook, cardOf } from "../digest/card.ts";
import { type NamedOptions, type StagedByName, stageByName } from "./stage-by-name.ts";
import { type StagedPage, type Staging, stagePages } from "./stage-pages.ts";

/** A batch of cards to draw, as plain data for another thread. */
export interface CardJob {
  readonly cards: readonly Card[];
  readonly look: CardLook;
  readonly cacheDir: string;
  readonly staging: Staging;
}

/** Draws cards and stages those missing from the output folder. */
export async function drawCards({ cards, look, cacheDir, staging }: CardJob): Promise<readonly StagedPage[]> {
  return stagePages(await makeCards(cards, look, cacheDir), staging);
}

export interface CardOptions extends Omit<NamedOptions, "atOnce"> {
  readonly cacheDir: string;
  readonly draw: (job: CardJob, all: number) => Promise<readonly StagedPage[]>;
}

/** Cards per batch: about a second's work for a thread. */
const CARDS_AT_ONCE = 50;

/** All distinct share images of a site by file. Articles whose cards look the same share one. */
export function cardsOf({ site, articles }: Pick<Digest, "site" | "articles">): ReadonlyMap<string, Card> {
  const cards = new Map<string, Card>();
  for (const article of articles) {
    const card = cardOf(site, article);
    if (card !== undefined) cards.set(fileOfCard(card), card);
  }
  return cards;
}

/** Stages all share images that are not up to date. */
export async function stageCards(
  { site, articles }: Digest,
  { cacheDir, draw, ...options }: CardOptions,
): Promise<StagedByName> {
  const cards = cardsOf({ site, articles });
  tidyCards(cacheDir, [...cards.values()]);
  const look = cardLook(site.theme);
  return await stageByName(cards, (some, staging, all) => draw({ cards: some, look, cacheDir, staging }, all), {
    ...options,
    atOnce: CARDS_AT_ONCE,
  });
}
