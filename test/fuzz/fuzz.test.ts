import { expect, test } from "vitest";
import { keptCases } from "./cases.ts";
import { fewest } from "./fewest.ts";
import { judgeSeeds } from "./judge-seeds.ts";
import { makeSeeds } from "./make-seeds.ts";

test("made-up seeds crash nothing, break no file and give no secret away", async () => {
  // `npm run fuzz` takes 10,000, and other ones each time.
  const { faults, published, refused } = await judgeSeeds(makeSeeds(250, 1), true);
  expect(faults).toEqual([]);
  // Otherwise it would say nothing.
  expect(published).toBeGreaterThan(30);
  expect(refused).toBeGreaterThan(30);
});

test("seeds that were at fault once are no more", async () => {
  for (const { name, seeds } of keptCases()) expect((await judgeSeeds(seeds, true)).faults, name).toEqual([]);
});

test.each([
  ["one of many", [7], [7]],
  ["two that are at fault together", [3, 11], [3, 11]],
  ["the first and the last", [0, 19], [0, 19]],
])("the fewest at fault are found: %s", async (_, guilty, found) => {
  const all = Array.from({ length: 20 }, (_, place) => place);
  expect(await fewest(all, async (items) => guilty.every((item) => items.includes(item)))).toEqual(found);
});
