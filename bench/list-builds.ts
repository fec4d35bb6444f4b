import { join } from "node:path";
import { PROGRAM } from "../src/lib/program.ts";
import type { Converted } from "./convert-seeds.ts";
import type { BuildName } from "./results.ts";
import type { Command } from "./run-watched.ts";

/** A build to be timed. */
export interface Build {
  readonly name: BuildName;
  readonly run: Command;
  readonly output: string;
  /** Commands that set up the initial state once, whatever was built before; not timed. */
  readonly settle: readonly Command[];
  /** Commands before each run; not timed. */
  readonly prepare: readonly Command[];
  /** True if `run` accepts `--json` and prints a summary, as ours does. */
  readonly reports: boolean;
}

/** Options that affect how much our build does. A version without one is measured without it, as the document notes. */
export const OPTIONS = ["--cache", "--no-cache", "--no-search", "--no-share-images", "--no-api"] as const;

/** All our builds, in folders below `work`. */
export function ourBuilds(work: string, known: readonly string[]): Build[] {
  const seeds = join(work, "seeds");
  const output = join(work, "ours");
  const cache = join(work, "cache");
  const build = (...options: string[]): Command => ({
    program: process.execPath,
    args: ["bin/digest.mjs", "build", "--seeds", seeds, "--output", output, ...options],
    cwd: PROGRAM,
  });
  const cached = known.includes("--cache") ? ["--cache", cache] : [];
  const without = (...options: string[]) => build(...cached, ...options.filter((option) => known.includes(option)));
  const clear: Command = { program: "rm", args: ["-rf", output, cache], cwd: PROGRAM };
  const usual = build(...cached);
  const addSeed: Command = {
    program: process.execPath,
    args: ["--import", "tsx", "bench/add-seed.ts", seeds],
    cwd: PROGRAM,
  };
  const cold: Build = { name: "cold", run: usual, output, settle: [], prepare: [clear], reports: true };
  return [
    cold,
    ...(known.includes("--no-cache") ? [{ ...cold, name: "cold-uncached" as const, run: build("--no-cache") }] : []),
    { ...cold, name: "cold-lean", run: without("--no-search", "--no-share-images", "--no-api") },
    { ...cold, name: "cold-search", run: without("--no-share-images", "--no-api") },
    { ...cold, name: "cold-cards", run: without("--no-search", "--no-api") },
    { ...cold, name: "warm", settle: [usual], prepare: [] },
    { ...cold, name: "one-new", settle: [usual], prepare: [addSeed] },
  ];
}

const HUGO = {
  site: "hugo",
  most: Number.POSITIVE_INFINITY,
  program: "hugo",
  output: "public",
  leftovers: ["resources", ".hugo_build.lock"],
} as const;

/** The other generators: their commands, and the maximum number of seeds for each. */
export const OTHERS: readonly {
  readonly name: BuildName;
  readonly site: Converted;
  readonly most: number;
  readonly program: string;
  readonly args: readonly string[];
  readonly output: string;
  readonly leftovers: readonly string[];
}[] = [
  { ...HUGO, name: "hugo", args: ["--quiet", "--config", "hugo.toml,full.toml"] },
  { ...HUGO, name: "hugo-light", args: ["--quiet"] },
  {
    name: "eleventy",
    site: "eleventy",
    most: 10_000,
    program: process.execPath,
    args: [join(PROGRAM, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"],
    output: "_site",
    leftovers: [],
  },
  {
    // Takes minutes for 10,000 seeds, because it searches all articles for the neighbours of each.
    name: "jekyll",
    site: "jekyll",
    most: 1000,
    program: "jekyll",
    args: ["build", "--quiet"],
    output: "_site",
    leftovers: [".jekyll-cache"],
  },
];

/** The build of another generator, always from scratch, since none has a cache. */
export function otherBuild(other: (typeof OTHERS)[number], site: string): Build {
  const left = [other.output, ...other.leftovers].map((name) => join(site, name));
  return {
    name: other.name,
    run: { program: other.program, args: other.args, cwd: site },
    output: join(site, other.output),
    settle: [],
    prepare: [{ program: "rm", args: ["-rf", ...left], cwd: site }],
    reports: false,
  };
}
