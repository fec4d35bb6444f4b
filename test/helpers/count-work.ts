import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROGRAM } from "../../src/lib/program.ts";

// Block coverage counts only code compiled from now on; functions are compiled on their first call.
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * Counts the work of code, independently of the machine's speed: executions of each block in the sources below `src/`, and items
 * visited by built-in iteration, as in `[...list]`.
 */
export async function countWork(work: () => Promise<unknown> | unknown): Promise<number> {
  const items = countItems();
  // Taking the coverage resets the counters.
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

/** Counts the steps of all array iterators, and the items visited by array methods. */
function countItems(): { readonly begin: () => void; readonly end: () => void; readonly passed: () => number } {
  let passed = 0;
  const steps: object = Object.getPrototypeOf([][Symbol.iterator]());
  const patches = [
    patch(steps, "next", () => {
      passed++;
    }),
    ...["includes", "indexOf", "concat", "slice", "shift", "unshift", "splice"].map((name) =>
      patch(Array.prototype, name, (list, result) => {
        // `slice` costs as much as the size of its result.
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
