import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROGRAM } from "../../src/lib/program.ts";

// Only what is compiled from now on is counted block by block: functions are, when they are first called.
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How much work code does, as a number that is the same on a slow machine and a fast one: how often each block of the
 * sources below `src/` runs, and how many items of lists are gone through by the language itself, as in `[...list]`.
 */
export async function countWork(work: () => Promise<unknown> | unknown): Promise<number> {
  const items = countItems();
  // What is taken is counted from zero again.
  await session.post("Profiler.takePreciseCoverage");
  items.begin();
  try {
    await work();
  } finally {
    items.end();
  }
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const blocks = result
    .filter(({ url }) => isSource(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return blocks.reduce((sum, count) => sum + count, items.passed());
}

const SOURCES = [join(PROGRAM, "src/"), pathToFileURL(join(PROGRAM, "src/")).href];

function isSource(url: string): boolean {
  return SOURCES.some((folder) => url.startsWith(folder)) && !/\.test\.tsx?$/.test(url);
}

/** Counts the steps of every iterator of a list, and the items that these methods look at. */
function countItems(): { readonly begin: () => void; readonly end: () => void; readonly passed: () => number } {
  let passed = 0;
  const steps: object = Object.getPrototypeOf([][Symbol.iterator]());
  const patches = [
    patch(steps, "next", () => {
      passed++;
    }),
    ...["includes", "indexOf", "concat", "slice", "shift", "unshift", "splice"].map((name) =>
      patch(Array.prototype, name, (list, result) => {
        // A piece of a list costs what it holds.
        const counted = name === "slice" ? result : list;
        if (Array.isArray(counted)) passed += counted.length;
      }),
    ),
  ];
  return {
    begin: () => {
      for (const { set } of patches) set();
    },
    end: () => {
      for (const { reset } of patches) reset();
    },
    passed: () => passed,
  };
}

function patch(owner: object, name: string, look: (self: unknown, result: unknown) => void) {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") throw new Error(`There is no ${name}.`);
  const define = (value: unknown) => Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return {
    set: () =>
      define(function (this: unknown, ...rest: unknown[]) {
        const result: unknown = Reflect.apply(original, this, rest);
        look(this, result);
        return result;
      }),
    reset: () => define(original),
  };
}
