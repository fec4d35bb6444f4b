import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberLists } from "./number-lists.ts";

test("lists are returned as they were added, and start where those before them end", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.maxSafeNat(), { maxLength: 700 })), (drawn) => {
      const lists = new NumberLists();
      for (const list of drawn) lists.add(list);
      expect(drawn.map((_, index) => [...lists.get(index)])).toEqual(drawn);
      expect(drawn.map((_, index) => lists.start(index))).toEqual(
        drawn.map((_, index) => drawn.slice(0, index).flat().length),
      );
      expect([lists.size, ...lists.get(-1), ...lists.get(drawn.length)]).toEqual([drawn.flat().length]);
    }),
    { numRuns: 30 },
  );
});
