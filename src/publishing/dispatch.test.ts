import { expect, test } from "vitest";
import { dispatchFromBothEnds } from "./dispatch.ts";

/** Work that ends on request, and records who does it. */
function pieceOfWork(name: string, log: string[]) {
  let end = () => {};
  let fail = () => {};
  const ended = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const work = (thread: string) => {
    log.push(`${thread}: ${name}`);
    return ended;
  };
  return { work, end, fail };
}

/** Runs all pending callbacks. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("threads take work from both ends alternately, up to the limit", async () => {
  const log: string[] = [];
  const pieces = ["1", "2", "3", "4", "5", "6"].map((name) => pieceOfWork(name, log));
  const dispatch = dispatchFromBothEnds(["a", "b"], 2);
  const results = pieces.map(({ work }) => dispatch(work));
  await settle();
  expect(log.splice(0)).toEqual(["a: 1", "a: 2", "b: 6", "b: 5"]);
  pieces[5]?.end();
  await settle();
  expect(log.splice(0)).toEqual(["b: 4"]);
  for (const { end } of pieces) end();
  expect(await Promise.all(results)).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(log).toEqual(["a: 3"]);
});

test("an error is passed to whoever requested the work, and blocks nothing", async () => {
  const log: string[] = [];
  const [first, second] = [pieceOfWork("1", log), pieceOfWork("2", log)];
  const dispatch = dispatchFromBothEnds(["a"], 1);
  const results = Promise.allSettled([dispatch(first.work), dispatch(second.work)]);
  first.fail();
  second.end();
  expect(await results).toEqual([
    { status: "rejected", reason: new Error("1") },
    { status: "fulfilled", value: "2" },
  ]);
});

test("work requested later is done too", async () => {
  const dispatch = dispatchFromBothEnds(["a", "b"], 1);
  expect(await dispatch(async (thread) => `${thread} 1`)).toBe("a 1");
  expect(await dispatch(async (thread) => `${thread} 2`)).toBe("a 2");
});
