import { resolve } from "node:path";
import { buildSite } from "../publishing/build-site.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { describeBuild, describeProblems, summarize } from "./describe-build.ts";
import { resolveOutput, resolveSeeds } from "./folders.ts";
import { here } from "./here.ts";
import { leaveReport } from "./leave-report.ts";
import type { Project } from "./open-project.ts";
import { showProgress } from "./progress.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import type { Terminal } from "./terminal.ts";

/** What was typed behind `digest build`. */
export interface BuildFlags {
  readonly seeds?: string;
  readonly output?: string;
  readonly drafts: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  /** False for `--no-cache`, true where nothing is said. */
  readonly cache: string | boolean;
  /** False for `--no-search`. */
  readonly search: boolean;
  /** False for `--no-share-images`. */
  readonly shareImages: boolean;
  /** False for `--no-api`. */
  readonly api: boolean;
  readonly threads?: number;
}

/** Builds the site as the flags say, tells what was done and what is wrong, and leaves a report of it in the cache. */
export async function build(project: Project, flags: BuildFlags, { out, err }: Terminal): Promise<void> {
  const { site, kept } = project;
  const output = flags.output ?? project.output;
  const seeds = resolveSeeds(flags.seeds ?? project.seeds);
  const outputDir = resolveOutput(output, seeds);
  const dir = typeof flags.cache === "string" ? resolve(here, flags.cache) : undefined;
  const cache = flags.cache === false ? undefined : cacheIn(project, dir);
  const { onProgress, stop } = showProgress(process.stderr);
  const message = `stopped; ${output} is whole, as it was or as this build made it`;
  const ended = stopOnSignal({ outputDir, message, paint: err, tidy: stop });
  const built = await buildSite({
    site: {
      ...site,
      search: site.search && flags.search,
      shareImages: site.shareImages && flags.shareImages,
      api: site.api && flags.api,
    },
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
  const { problems } = built.reading;
  if (problems.length > 0) console.error(describeProblems(problems, err));
  if (flags.json) console.log(JSON.stringify(summarize(built), null, 2));
  else console.log(describeBuild(built, output, out));
  if (cache !== undefined) {
    leaveReport(built, { kept, seeds, output, outputDir, cache: dir });
  }
  if (flags.strict && problems.some(({ severity }) => severity === "error")) process.exitCode = 1;
}

/** CI services set the variable, and throw away what a build writes beside its output. */
function isCi(variable: string | undefined): boolean {
  return variable !== undefined && !/^(?:|0|false)$/i.test(variable);
}
