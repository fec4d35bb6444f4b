/** The fewest of some items that are at fault together, found by leaving out ever smaller stretches: mostly one. */
export async function fewest<Item>(
  items: readonly Item[],
  areAtFault: (items: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let few = items;
  for (let step = Math.ceil(items.length / 2); ; step = Math.ceil(step / 2)) {
    for (let from = 0; from < few.length; ) {
      const without = [...few.slice(0, from), ...few.slice(from + step)];
      if (without.length > 0 && (await areAtFault(without))) few = without;
      else from += step;
    }
    if (step <= 1) return few;
  }
}
