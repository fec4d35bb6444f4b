import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitList } from "./split-list.ts";

/** That many items, newest first. An item is its number, counted from the oldest. */
const items = (count: number) => Array.from({ length: count }, (_, place) => count - place);

const namesAndItems = (count: number) =>
  splitList("/m/", items(count), 3).map(({ path, items: held }) => [path, held.join(" ")]);

describe("a list is split into threes from its oldest item", () => {
  test.each([
    [0, []],
    [1, [["/m/index.json", "1"]]],
    [3, [["/m/index.json", "3 2 1"]]],
    [
      4,
      [
        ["/m/index.json", "4"],
        ["/m/1.json", "3 2 1"],
      ],
    ],
    [
      8,
      [
        ["/m/index.json", "8 7"],
        ["/m/2.json", "6 5 4"],
        ["/m/1.json", "3 2 1"],
      ],
    ],
  ])("of %i items", (count, parts) => {
    expect(namesAndItems(count)).toEqual(parts);
  });
});

test("newer items change the first part and add others; full parts do not change", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (count, more) => {
      const [, ...full] = namesAndItems(count);
      expect(namesAndItems(count + more)).toEqual(expect.arrayContaining(full));
    }),
  );
});

test("all parts in order are the list", () => {
  fc.assert(
    fc.property(fc.nat(80), fc.integer({ min: 1, max: 30 }), (count, size) => {
      const parts = splitList("/m/", items(count), size);
      expect(parts.flatMap(({ items: held }) => held)).toEqual(items(count));
      for (const { items: held } of parts) expect(held.length).toBeLessThanOrEqual(size);
    }),
  );
});
