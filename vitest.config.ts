import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// An odd zone (UTC+12:45, with summer time) so that a test leaning on the machine's zone fails everywhere.
process.env.TZ = "Pacific/Chatham";
// As in bin/digest.mjs: Eleventy's resolver sends every import through another thread, for watching.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";

/** Each takes most of a minute, so that one begun last would keep a core waiting. */
const LONGEST = ["test/cache.test.ts", "test/hostile/hostile.test.ts", "test/browser/browser.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "bench/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    // Left to itself, Vitest spares one core, and half of two cores is a long wait.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
