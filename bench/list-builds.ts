import { join } from "node:path";
import { PROGRAM } from "../src/lib/program.ts";
import type { Converted } from "./convert-seeds.ts";
import type { BuildName } from "./results.ts";
import type { Command } from "./run-watched.ts";

/** One build that is timed. */
export interface Build {
  readonly name: BuildName;
  readonly run: Command;
  readonly output: string;
  /** Brings about the state that the build starts from, once, whatever was built before; not timed. */
  readonly settle: readonly Command[];
  /** What comes before each run; not timed. */
  readonly prepare: readonly Command[];
  /** Whether `run` with `--json` prints what it did, as ours does. */
  readonly reports: boolean;
}

/** The options that change how much ours does. A version that lacks one is measured without it, and the document says so. */
export const OPTIONS = ["--cache", "--no-cache", "--no-search", "--no-share-images", "--no-api"] as const;

/** Every build of ours, over the folders below `work`. */
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

/** The other generators: how each is called in its site's folder, and the most seeds it is given. */
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
    // Minutes at 10,000: it looks for each article's neighbours by walking through all of them.
    name: "jekyll",
    site: "jekyll",
    most: 1000,
    program: "jekyll",
    args: ["build", "--quiet"],
    output: "_site",
    leftovers: [".jekyll-cache"],
  },
];

/** The one build of another generator: from nothing, since none of them keeps what it did. */
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
