import { relative } from "node:path";
import { byText } from "../lib/collate.ts";
import { count } from "../lib/count.ts";
import { withFutureReports } from "../publishing/future-reports.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { Problem } from "../seeds/problem.ts";
import { type SeedFolder, shownPath, stemKey, stemOf } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { readSources } from "../sources/read-sources.ts";
import { cacheIn } from "./cache.ts";
import { advise } from "./check/advise.ts";
import { countProblems, type Findings, formatFindings } from "./check/findings.ts";
import type { Format } from "./check/formats.ts";
import { subtractProblems } from "./check/subtract-problems.ts";
import { currentInstant } from "./clock.ts";
import { formatProblems } from "./format-build.ts";
import { printCommands } from "./guard-output.ts";
import { hasSources, loadSources, SOURCES, sourcesPath } from "./load-sources.ts";
import type { Project } from "./open-project.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckOptions extends Terminal {
  readonly format: Format;
  /** Report only problems that are new since this revision. */
  readonly since?: string | undefined;
}

/**
 * Reports the problems of all seeds and of `sources.yaml`, or only of `files` (absolute paths; a sidecar stands for its seed).
 * Returns true if any is an error. Always reads all seeds, because duplicates are found only by comparison.
 */
export async function checkSeeds(
  project: Project,
  folder: SeedFolder,
  files: readonly string[],
  { format, since, out, err }: CheckOptions,
): Promise<boolean> {
  const { problems: ofSeeds, seeds } = await problemsOf(project.site, folder, cacheIn(project));
  const list = hasSources(project) ? loadSources(project) : undefined;
  const problems = [...ofSeeds, ...(list?.problems ?? [])];
  const fresh = since === undefined ? problems : await problemsSince(project, since, folder, problems);
  const asked = new Set(
    files.map((file) => stemKey(shownPath(folder, relative(folder.path, file).split("\\").join("/")))),
  );
  const findings: Findings = {
    problems: asked.size === 0 ? fresh : fresh.filter(({ file }) => asked.has(stemKey(file))),
    scope:
      asked.size > 0
        ? count(asked.size, "file")
        : [count(seeds, "seed"), ...(list === undefined ? [] : [SOURCES])].join(" and "),
    ...(since !== undefined && { since }),
  };
  await print(findings, format, { out, err });
  return countProblems(findings.problems).error > 0;
}

/** All problems of a folder, including advice, sorted by file, with each sidecar after its seed, and by position. */
async function problemsOf(site: Site, folder: SeedFolder, cache: ReturnType<typeof cacheIn>) {
  const when = { now: currentInstant(), ...site };
  const reading = await withFutureReports(await readFolder({ seeds: folder, site, cache }), folder, when);
  const problems = [...reading.problems, ...(await advise(folder, reading, site))].sort(byPlace);
  return { problems, seeds: reading.count };
}

function byPlace(one: Problem, other: Problem): number {
  return (
    byText(stemOf(one.file), stemOf(other.file)) ||
    byText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column
  );
}

async function problemsSince(
  project: Project,
  since: string,
  folder: SeedFolder,
  problems: readonly Problem[],
): Promise<Problem[]> {
  const { withSeedsAt } = await import("./check/revision.ts");
  return await withSeedsAt(since, folder, async (old) => {
    const { problems: ofSeeds } = await problemsOf(project.site, old.folder, undefined);
    const list = await old.textOf(sourcesPath(project));
    const before = list === undefined ? ofSeeds : [...ofSeeds, ...readSources(list, SOURCES).problems];
    const renamed = new Map([...old.renamed].map((names) => pathsOf(folder, names)));
    return subtractProblems(problems, before, renamed);
  });
}

function pathsOf(folder: SeedFolder, [from, to]: readonly [string, string]): [string, string] {
  return [shownPath(folder, from), shownPath(folder, to)];
}

async function print(findings: Findings, format: Format, { out, err }: Terminal): Promise<void> {
  const { problems } = findings;
  if (format === "json") return console.log((await import("./check/format-json.ts")).formatJson(findings));
  if (format === "sarif") return console.log((await import("./check/format-sarif.ts")).formatSarif(findings));
  if (problems.length > 0) {
    if (format === "text") console.error(formatProblems(problems, err));
    else printCommands((await import("./check/format-github.ts")).formatGithub(findings));
  }
  const mark = countProblems(problems).error > 0 ? out("red", "✗") : out("green", "✓");
  console.log(`${mark} ${formatFindings(findings)}`);
}
