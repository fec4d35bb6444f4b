/** Groups things by key, keeping the order of both; things without a key are left out. Node 20 has no `Map.groupBy`. */
export function groupBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key | undefined,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) addTo(groups, key, thing);
  }
  return groups;
}

/** How many things have each key, in the order of first sight; things without a key are left out. */
export function countBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key | undefined,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Adds a thing to the group of its key. */
export function addTo<Thing, Key>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const others = groups.get(key);
  if (others === undefined) groups.set(key, [thing]);
  else others.push(thing);
}
