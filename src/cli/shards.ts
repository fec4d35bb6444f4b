import { resolve } from "node:path";
import { count } from "../lib/count.ts";
import { BUNDLE, VERSION } from "../lib/program.ts";
import { UsageError } from "../lib/usage-error.ts";
import { buildShard } from "../publishing/parts/build-shard.ts";
import { joinParts } from "../publishing/parts/join-parts.ts";
import { nameOfShard, type PartsFolder, type Shard } from "../publishing/parts/shard.ts";
import { type BuildFlags, isCi, printBuild, siteOf } from "./build.ts";
import { currentInstant } from "./clock.ts";
import { isWithin, resolveOutput, resolveSeeds } from "./folders.ts";
import { here } from "./here.ts";
import type { Project } from "./open-project.ts";
import { showProgress } from "./progress.ts";
import { saveReport } from "./save-report.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import type { Terminal } from "./terminal.ts";

/** Options of `digest join`. */
export type JoinFlags = Omit<BuildFlags, "cache" | "shard" | "parts" | "threads">;

/** Runs one shard: reads its seeds or, if `digest join` has made a plan, builds its part of the site. */
export async function buildPart(project: Project, flags: BuildFlags, shard: Shard, { out }: Terminal): Promise<void> {
  if (flags.parts === undefined) throw new UsageError("--shard needs --parts, the folder that the shards share");
  if (flags.output !== undefined) throw new UsageError("--output belongs to digest join: a shard makes a part only");
  const parts = partsIn(flags.parts);
  const seeds = resolveSeeds(flags.seeds ?? project.seeds);
  if (isWithin(parts.path, seeds.path)) throw new UsageError(`--parts ${flags.parts} is inside the seeds folder`);
  const { onProgress, stop } = showProgress(process.stderr);
  const built = await buildShard({
    ...{ parts, shard, seeds, onProgress },
    site: siteOf(project, flags),
    version: BUNDLE?.sources ?? VERSION,
    now: currentInstant(),
    drafts: flags.drafts,
    ...(flags.threads !== undefined && { threads: flags.threads }),
  }).finally(stop);
  if (flags.json) {
    console.log(JSON.stringify(built, null, 2));
    return;
  }
  const { made } = built;
  const read = `read ${count(built.count, "seed")}, ${built.cached.toLocaleString("en")} of them from the cache`;
  const leaks = made?.leaks ? `; ${count(made.leaks, "job")} would have printed private text, see digest join` : "";
  const did =
    made === undefined
      ? `${read}; next: digest join ${parts.shown}`
      : `${count(made.files, "file")} of the site, ${made.made.toLocaleString("en")} of them new${leaks}`;
  console.log(`${out("green", "✓")} ${parts.shown}, shard ${nameOfShard(shard)}: ${did}`);
}

/** Makes the plan for the shards or, once they have built their parts, the site. */
export async function join(project: Project, dir: string, flags: JoinFlags, { out, err }: Terminal): Promise<void> {
  const parts = partsIn(dir);
  const output = flags.output ?? project.output;
  const seeds = resolveSeeds(flags.seeds ?? project.seeds);
  const outputDir = resolveOutput(output, seeds);
  if (isWithin(parts.path, outputDir))
    throw new UsageError(`${dir} is inside the output folder ${output}, which is for the site only`);
  const { onProgress, stop } = showProgress(process.stderr);
  const message = `stopped; ${output} is complete, either as it was or as newly built`;
  const ended = stopOnSignal({ outputDir, message, paint: err, tidy: stop });
  const joined = await joinParts({
    ...{ parts, seeds, outputDir, onProgress },
    site: siteOf(project, flags),
    version: BUNDLE?.sources ?? VERSION,
    drafts: flags.drafts,
    keepLedger: isCi(process.env.CI) ? "passing" : "lasting",
  })
    .finally(stop)
    .finally(ended);
  if ("build" in joined) {
    printBuild(joined.build, output, flags, { out, err });
    saveReport(joined.build, { kept: project.kept, seeds, output, outputDir, cache: undefined });
    return;
  }
  const { shards, pages, isAgain } = joined.planned;
  const next = `next: digest build --shard I/${shards} --parts ${parts.shown} for each I, then digest join ${parts.shown}`;
  if (isAgain) {
    process.exitCode = 1;
    console.error(err("red", "digest: the site would print private text; the plan is made again without those seeds"));
  }
  if (flags.json) console.log(JSON.stringify(joined, null, 2));
  else
    console.log(
      `${out("green", "✓")} ${parts.shown}: a plan of ${count(pages, "page")} for ${count(shards, "shard")}; ${next}`,
    );
}

function partsIn(dir: string): PartsFolder {
  return { path: resolve(here, dir), shown: dir };
}
