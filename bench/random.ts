/** A random number generator that gives the same numbers on every machine (mulberry32), from 0 (included) to 1 (excluded). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Picks an item of a list. Early ones are much more frequent, like words and outlets in reality. */
export function unevenly<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(items.length * random() ** 3)] ?? items[0];
}

export function anyOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(items.length * random())] ?? items[0];
}
