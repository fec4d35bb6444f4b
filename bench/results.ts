import { z } from "zod";

/** The builds that are compared, in the order of the table. */
export const BUILDS = [
  "cold",
  "cold-uncached",
  "cold-lean",
  "cold-search",
  "cold-cards",
  "warm",
  "one-new",
  "hugo",
  "hugo-light",
  "eleventy",
  "jekyll",
] as const;

export type BuildName = (typeof BUILDS)[number];

const Measurement = z.object({
  build: z.enum(BUILDS),
  seeds: z.number(),
  runs: z.number(),
  /** Seconds. */
  wall: z.number(),
  /** Standard deviation of the wall time. Null for a single run. */
  deviation: z.number().nullable(),
  /** Processor time in seconds, in user and kernel mode. */
  user: z.number(),
  system: z.number(),
  /** Peak resident memory, in bytes. */
  memory: z.number(),
  /** Number of files after the build, by kind. */
  kinds: z.record(z.string(), z.number()),
  bytes: z.number(),
  /** Number of files written by this build. For other generators, all files. */
  written: z.number(),
});

export type Measurement = z.infer<typeof Measurement>;

const Machine = z.object({
  processor: z.string(),
  cores: z.number(),
  memory: z.number(),
  versions: z.record(z.string(), z.string()),
});

export type Machine = z.infer<typeof Machine>;

/** The stored results of one run of the benchmark. */
export const Results = z.object({
  command: z.string(),
  machine: Machine,
  /** The benchmark's options that this version of `digest` supports. */
  options: z.array(z.string()),
  measurements: z.array(Measurement),
});

export type Results = z.infer<typeof Results>;

/** The fields used from hyperfine's export. */
export const Hyperfine = z.object({
  results: z.tuple([
    z.object({
      mean: z.number(),
      stddev: z.number().nullable(),
      user: z.number(),
      system: z.number(),
      times: z.array(z.number()),
    }),
  ]),
});

/** The fields used from `digest build --json`. */
export const BuildReport = z.object({ written: z.number() });
