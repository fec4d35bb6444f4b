import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("each call waits for the one before, in order", async () => {
  const events: string[] = [];
  const work = oneAtATime(async (turns: number) => {
    events.push(`${turns} begins`);
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    events.push(`${turns} ends`);
    return turns * 2;
  });
  expect(await Promise.all([work(3), work(0), work(1)])).toEqual([6, 0, 2]);
  expect(events).toEqual(["3 begins", "3 ends", "0 begins", "0 ends", "1 begins", "1 ends"]);
});

test("a failure reaches its own caller, and the next call runs", async () => {
  const work = oneAtATime(async (number: number) => {
    if (number === 1) throw new Error("one failed");
    return number;
  });
  const results = await Promise.allSettled([work(0), work(1), work(2)]);
  expect(results).toEqual([
    { status: "fulfilled", value: 0 },
    { status: "rejected", reason: new Error("one failed") },
    { status: "fulfilled", value: 2 },
  ]);
  expect(await work(3)).toBe(3);
});
