import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// An odd zone (UTC+12:45, with summer time) so that a test leaning on the machine's zone fails everywhere.
process.env.TZ = "Pacific/Chatham";
// As in bin/digest.mjs: Eleventy's resolver sends every import through another thread, for watching.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "bench/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    // Left to itself, Vitest spares one core, and half of two cores is a long wait.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
