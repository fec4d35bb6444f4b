import { tidyCards } from "../cards/card-cache.ts";
import { fileOfCard, makeCards } from "../cards/make-cards.ts";
import type { Digest } from "../digest/build-digest.ts";
import { type Card, cardOf } from "../digest/card.ts";
import type { RecordedPage, SiteRecord } from "./site-record.ts";
import { type StagedPage, type Staging, stagePages } from "./stage-pages.ts";

/** Some cards to make. Plain data, so that another thread can take it. */
export interface CardJob {
  readonly cards: readonly Card[];
  readonly cacheDir: string;
  readonly staging: Staging;
}

/** Makes some cards and writes aside those that the output folder does not hold. */
export async function drawCards({ cards, cacheDir, staging }: CardJob): Promise<readonly StagedPage[]> {
  return stagePages(await makeCards(cards, cacheDir), staging);
}

export interface CardOptions {
  readonly cacheDir: string;
  readonly record: SiteRecord;
  /** Whether a file of the output folder is as the last build left it. */
  readonly stands: (file: RecordedPage) => boolean;
  readonly staging: Omit<Staging, "prefix">;
  readonly draw: (job: CardJob, all: number) => Promise<readonly StagedPage[]>;
  readonly onProgress: (done: number, all: number) => void;
}

/** How many are drawn in one go: a second's work for a thread. */
const CARDS_AT_ONCE = 50;

/** All share images of a site: those that stand already, and those that were made and written aside. */
export async function stageCards(digest: Digest, options: CardOptions) {
  const { cacheDir, record, stands, staging, draw, onProgress } = options;
  const cards = cardsOf(digest);
  tidyCards(cacheDir, cards);
  const standing: RecordedPage[] = [];
  const missing: Card[] = [];
  for (const card of cards) {
    // A name that is made of what a card shows is all the key it needs.
    const recorded = record.get(fileOfCard(card));
    if (recorded?.key === card.path && stands(recorded)) standing.push(recorded);
    else missing.push(card);
  }
  let done = 0;
  const jobs = Array.from({ length: Math.ceil(missing.length / CARDS_AT_ONCE) }, async (_, index) => {
    const some = missing.slice(index * CARDS_AT_ONCE, (index + 1) * CARDS_AT_ONCE);
    const present = new Set(some.map(fileOfCard).filter((file) => staging.standing.has(file)));
    const job = { cards: some, cacheDir, staging: { ...staging, standing: present, prefix: `cards-${index}` } };
    const staged = await draw(job, missing.length);
    done += some.length;
    onProgress(done, missing.length);
    return staged;
  });
  const results = await Promise.allSettled(jobs);
  // All have ended before one failure is told, so that nothing is written behind the back of the tidying up.
  const staged = results.flatMap((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
  const made = staged.map(({ aside: _, ...file }) => ({ ...file, key: `/${file.file}` }));
  return { staged, unchanged: standing.map(({ file }) => file), recorded: [...standing, ...made] };
}

/** Every card of a site once: two leads that look the same share theirs. */
function cardsOf({ site, articles }: Digest): readonly Card[] {
  const cards = articles.flatMap((article) => cardOf(site, article) ?? []);
  return [...new Map(cards.map((card) => [card.path, card])).values()];
}
