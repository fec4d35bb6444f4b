/** A random number generator that gives the same numbers on every machine (mulberry32), from 0 (included) to 1 (excluded). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Picks an item of a list. Throws if it is empty. */
export function oneOf<Item>(random: Random, list: readonly Item[]): Item {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
}

/** Picks an item of a list. Early ones are much more frequent, like words and outlets in reality. */
export function unevenly<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(items.length * random() ** 3)] ?? items[0];
}

/** Returns a shuffled copy of a list. */
export function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  return list
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
