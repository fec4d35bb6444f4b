import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { folderInMemory } from "./test/helpers/folder-in-memory.ts";

// An odd zone (UTC+12:45, with summer time) so that a test leaning on the machine's zone fails everywhere.
process.env.TZ = "Pacific/Chatham";
// As in bin/digest.mjs: Eleventy's resolver sends every import through another thread, for watching.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
const memory = folderInMemory();
if (memory !== undefined) process.env.TMPDIR ??= memory;

/** Each takes most of a minute, so that one begun last would keep a core waiting. */
const LONGEST = [
  "test/browser/every-page.test.ts",
  "test/browser/browser.test.ts",
  "test/cache.test.ts",
  "test/hostile/hostile.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const UNITS = [
  "bin/**/*.test.ts",
  "src/**/*.test.{ts,tsx}",
  "bench/**/*.test.ts",
  "training/**/*.test.ts",
  "test/prose/*.test.ts",
];
/** Tests that put something else in the place of a module, or count how often it runs. */
const ALONE = ["src", "test"]
  .flatMap((dir) => readdirSync(dir, { recursive: true, encoding: "utf8" }).map((name) => `${dir}/${name}`))
  .filter((path) => /\.test\.tsx?$/.test(path) && /\bvi\.(?:un)?mock\(|\bcountWork\b/.test(readFileSync(path, "utf8")));
/** In all tests but those of units. */
const SETUP = { globalSetup: "test/helpers/test-project.ts", setupFiles: "test/helpers/without-eleventy.ts" };

export default defineConfig({
  // As in tsconfig.json: the settings name the program as a user's do.
  resolve: { alias: { "news-digest": fileURLToPath(new URL("src/index.ts", import.meta.url)) } },
  test: {
    projects: [
      // The tests of the first two change nothing that they share, so a thread loads each module once for all of them.
      { extends: true, test: { name: "units", include: UNITS, exclude: ALONE, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...ALONE, "test/prose/**"],
          ...SETUP,
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, ...SETUP } },
    ],
    // Left to itself, Vitest spares one core, and half of two cores is a long wait.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // For what hangs: how long a test takes depends on what else the machine does.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
