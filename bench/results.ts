import { z } from "zod";

/** The kinds of builds that are compared, in the order of the table. */
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
  /** The standard deviation of the wall time; null where there was one run. */
  deviation: z.number().nullable(),
  /** Seconds of processor: in the program and in the kernel. */
  user: z.number(),
  system: z.number(),
  /** The most resident memory, in bytes. */
  memory: z.number(),
  /** The site as it stood after the build, by kinds of files. */
  kinds: z.record(z.string(), z.number()),
  /** Its size in bytes. */
  bytes: z.number(),
  /** Files that this build wrote: for the others, all of them. */
  written: z.number(),
});

export type Measurement = z.infer<typeof Measurement>;

const Machine = z.object({
  processor: z.string(),
  cores: z.number(),
  memory: z.number(),
  /** By tool, in the tools' own words. */
  versions: z.record(z.string(), z.string()),
});

export type Machine = z.infer<typeof Machine>;

/** What one call of the benchmark found, as it is stored. */
export const Results = z.object({
  command: z.string(),
  machine: Machine,
  /** Options that this version of `digest` knows, of those the benchmark would use. */
  options: z.array(z.string()),
  measurements: z.array(Measurement),
});

export type Results = z.infer<typeof Results>;

/** What is read of hyperfine's export. */
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

/** What is read of `digest build --json`. */
export const BuildReport = z.object({ written: z.number() });
