import type { Item } from "../corpus.ts";

interface Shelf {
  readonly items: readonly Item[];
  /** Cumulative weights of the items, from 0 to 1. */
  readonly ends: Float64Array;
}

/**
 * Texts to draw from. A language is weighted by its number of texts to the power of 0.6, a source by the square root of its
 * number.
 */
export interface Pool {
  readonly byLanguage: ReadonlyMap<string, Shelf>;
  readonly languages: readonly (readonly [string, number])[];
}

export function newPool(items: readonly Item[]): Pool {
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    const group = grouped.get(item.lang);
    if (group === undefined) grouped.set(item.lang, [item]);
    else group.push(item);
  }
  const byLanguage = new Map([...grouped].map(([language, group]): [string, Shelf] => [language, newShelf(group)]));
  const weights = [...grouped].map(([language, group]): [string, number] => [language, group.length ** 0.6]);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return { byLanguage, languages: weights.map(([language, weight]) => [language, weight / all]) };
}

function newShelf(items: readonly Item[]): Shelf {
  const ofSource = new Map<string, number>();
  for (const { source } of items) ofSource.set(source, (ofSource.get(source) ?? 0) + 1);
  const weights = items.map(({ source }) => 1 / Math.sqrt(ofSource.get(source) ?? 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let end = 0;
  return { items, ends: Float64Array.from(weights, (weight) => (end += weight / all)) };
}

export function pickLanguage({ languages }: Pool, random: () => number): string {
  let left = random();
  for (const [language, share] of languages) {
    left -= share;
    if (left < 0) return language;
  }
  return languages[0]?.[0] ?? "";
}

/** Draws a text in a language. Undefined if there is none. */
export function pickItem({ byLanguage }: Pool, language: string, random: () => number): Item | undefined {
  const shelf = byLanguage.get(language);
  if (shelf === undefined) return undefined;
  const wanted = random();
  let low = 0;
  let high = shelf.items.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shelf.ends[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return shelf.items[low];
}
