import type { BuildName, Measurement, Results } from "./results.ts";

/** Fictional results for tests. */
export const SAMPLE: Results = {
  command: "npm run bench -- --sizes 1000,10000,100000 --runs 3",
  machine: {
    processor: "A Processor",
    cores: 2,
    memory: 8 * 2 ** 30,
    versions: { "Node.js": "20.19.0", Hugo: "0.111.3+extended" },
  },
  options: ["--cache", "--no-cache", "--no-search"],
  measurements: [
    figure("hugo", 1000, 1.2),
    figure("eleventy", 1000, 3),
    figure("jekyll", 1000, 8),
    figure("cold", 1000, 1.1),
    figure("warm", 1000, 0.5),
    figure("one-new", 1000, 0.6),
    figure("hugo", 10_000, 12),
    figure("eleventy", 10_000, 31),
    figure("cold", 10_000, 7.2),
    figure("warm", 10_000, 1.8),
    figure("one-new", 10_000, 2.1),
    { ...figure("hugo", 100_000, 140), runs: 1, deviation: null },
    { ...figure("cold", 100_000, 78), runs: 1, deviation: null },
    { ...figure("warm", 100_000, 15), runs: 1, deviation: null },
    { ...figure("one-new", 100_000, 16), runs: 1, deviation: null },
  ],
};

function figure(build: BuildName, seeds: number, wall: number): Measurement {
  return {
    build,
    seeds,
    runs: 3,
    wall,
    deviation: wall / 50,
    user: wall * 1.5,
    system: wall / 10,
    memory: 3e8 + seeds * 5000,
    kinds: { articles: seeds * 0.9, overviews: 4, feeds: 1 },
    bytes: seeds * 9000,
    written: build === "warm" ? 0 : build === "one-new" ? 20 : seeds * 0.9 + 5,
  };
}
