import { resolve } from "node:path";
import { UsageError } from "../lib/usage-error.ts";
import { buildSite } from "../publishing/build-site.ts";
import type { Shard } from "../publishing/parts/shard.ts";
import type { Build } from "../publishing/publish-listed.ts";
import { isError } from "../seeds/problem.ts";
import type { Site } from "../site/site.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { refuseCache, resolveOutput, resolveSeeds } from "./folders.ts";
import { formatBuild, formatProblems, summarize } from "./format-build.ts";
import { here } from "./here.ts";
import type { Project } from "./open-project.ts";
import { showProgress } from "./progress.ts";
import { saveReport } from "./save-report.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import type { Terminal } from "./terminal.ts";

/** Options of `digest build`. */
export interface BuildFlags {
  readonly seeds?: string;
  readonly output?: string;
  readonly drafts: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  /** A folder, or false for `--no-cache`. Defaults to true. */
  readonly cache: string | boolean;
  /** False for `--no-search`. */
  readonly search: boolean;
  /** False for `--no-share-images`. */
  readonly shareImages: boolean;
  /** False for `--no-api`. */
  readonly api: boolean;
  readonly threads?: number;
  readonly shard?: Shard;
  readonly parts?: string;
}

/** Builds the site, prints the result and all problems, and stores a report in the cache. */
export async function build(project: Project, flags: BuildFlags, { out, err }: Terminal): Promise<void> {
  if (flags.parts !== undefined) throw new UsageError("--parts needs --shard, such as --shard 1/20");
  const { kept } = project;
  const output = flags.output ?? project.output;
  const seeds = resolveSeeds(flags.seeds ?? project.seeds);
  const outputDir = resolveOutput(output, seeds);
  const dir = typeof flags.cache === "string" ? resolve(here, flags.cache) : undefined;
  const cache = flags.cache === false ? undefined : cacheIn(project, dir);
  if (flags.cache !== false) refuseCache(dir ?? kept, outputDir, seeds);
  const { onProgress, stop } = showProgress(process.stderr);
  const message = `stopped; ${output} is complete, either as it was or as newly built`;
  const ended = stopOnSignal({ outputDir, message, paint: err, tidy: stop });
  const built = await buildSite({
    site: siteOf(project, flags),
    seeds,
    outputDir,
    now: currentInstant(),
    drafts: flags.drafts,
    keepLedger: isCi(process.env.CI) ? "passing" : "lasting",
    cache,
    threads: flags.threads,
    onProgress,
  })
    .finally(stop)
    .finally(ended);
  printBuild(built, output, flags, { out, err });
  if (cache !== undefined) {
    saveReport(built, { kept, seeds, output, outputDir, cache: dir });
  }
}

/** The site with changes by command-line options. */
export function siteOf({ site }: Project, flags: Pick<BuildFlags, "search" | "shareImages" | "api">): Site {
  return {
    ...site,
    search: site.search && flags.search,
    shareImages: site.shareImages && flags.shareImages,
    api: site.api && flags.api,
  };
}

/** Prints the result of a build and all problems, and sets the exit code. */
export function printBuild(
  built: Build,
  output: string,
  { json, strict }: Pick<BuildFlags, "json" | "strict">,
  { out, err }: Terminal,
): void {
  const { problems } = built.reading;
  if (problems.length > 0) console.error(formatProblems(problems, err));
  if (json) console.log(JSON.stringify(summarize(built), null, 2));
  else console.log(formatBuild(built, output, out));
  if (strict && problems.some(isError)) process.exitCode = 1;
}

/** CI services set the variable CI, and discard files outside the output folder. */
export function isCi(variable: string | undefined): boolean {
  return variable !== undefined && !/^(?:|0|false)$/i.test(variable);
}
