// Compares builds of the same seeds; see docs/benchmarks.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROGRAM } from "../src/lib/program.ts";
import { convertSeeds } from "./convert-seeds.ts";
import { formatMachine, versionOf } from "./describe-machine.ts";
import { formatResults, formatSizes } from "./describe-results.ts";
import { drawTimes } from "./draw-times.ts";
import { type Build, OPTIONS, OTHERS, otherBuild, ourBuilds } from "./list-builds.ts";
import { measure } from "./measure.ts";
import { BUILDS, type Measurement, Results } from "./results.ts";
import { writeSeeds } from "./write-seeds.ts";

const MEMORY = "/dev/shm";
const PICTURE = "images/benchmarks.svg";
/** From this number of seeds on, a build takes minutes and is run only once. */
const LARGE = 100_000;

const USAGE =
  "usage: npm run bench -- [--sizes 1000,10000,100000] [--runs 3] [--only BUILD,…] [--save FILE]\n" +
  "       npm run bench -- --from FILE [--from FILE …]";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    runs: { type: "string", default: "3" },
    only: { type: "string", default: BUILDS.join(",") },
    save: { type: "string" },
    from: { type: "string", multiple: true },
  },
});
if (values.from === undefined) await benchmark();
else writeDocument(...values.from);

async function benchmark(): Promise<void> {
  const sizes = values.sizes.split(",").map(Number);
  const runs = Number(values.runs);
  const wanted = values.only.split(",");
  if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) stop(USAGE);
  const unknown = wanted.filter((name) => !BUILDS.some((build) => build === name));
  if (unknown.length > 0) stop(`no such build: ${unknown.join(", ")}; there are ${BUILDS.join(", ")}`);
  const missing = (["hyperfine", "Hugo"] as const).filter((tool) => versionOf(tool) === undefined);
  if (missing.length > 0)
    stop(`npm run bench needs ${missing.join(" and ")}; on Debian: apt-get install hyperfine hugo`);
  if (!existsSync(MEMORY)) stop(`npm run bench needs a file system in memory at ${MEMORY}, as Linux has it`);

  const work = mkdtempSync(join(MEMORY, "news-digest-bench-"));
  process.on("exit", () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));

  const stored = join(work, "results.json");
  const options = knownOptions();
  const only = wanted.length === BUILDS.length ? "" : ` --only ${values.only}`;
  const command = `npm run bench -- --sizes ${sizes.join(",")} --runs ${runs}${only}`;
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    for await (const [build, folder] of builds(size, work, options, wanted)) {
      measurements.push(await measure(build, size, size < LARGE ? runs : 1, folder));
      const results: Results = { command, machine: formatMachine(), options, measurements };
      writeFileSync(stored, JSON.stringify(results, null, 2));
      if (values.save !== undefined) writeFileSync(values.save, readFileSync(stored));
    }
  }
  if (wanted.length === BUILDS.length) writeDocument(stored);
  else console.log(formatSizes(measurements).join("\n\n"));
}

/** The builds of one size, with the folder each may use. Its files are removed before the next is set up. */
async function* builds(
  size: number,
  work: string,
  options: readonly string[],
  wanted: readonly string[],
): AsyncGenerator<[Build, string]> {
  const folder = join(work, String(size));
  const seeds = join(folder, "seeds");
  await writeSeeds(size, seeds);
  for (const other of OTHERS) {
    if (size > other.most || !wanted.includes(other.name)) continue;
    if (other.name === "jekyll" && versionOf("Jekyll") === undefined) {
      console.log("Jekyll is left out: it is not installed (apt-get install jekyll)");
      continue;
    }
    const site = join(folder, other.name);
    await convertSeeds(other.site, seeds, site);
    yield [otherBuild(other, site), folder];
    await rm(site, { recursive: true });
  }
  for (const build of ourBuilds(folder, options)) if (wanted.includes(build.name)) yield [build, folder];
  await rm(folder, { recursive: true });
}

/** The options that this version supports. As a side effect, this compiles the program once for all builds. */
function knownOptions(): string[] {
  const { stdout } = spawnSync(process.execPath, ["bin/digest.mjs", "build", "--help"], {
    cwd: PROGRAM,
    encoding: "utf8",
  });
  return OPTIONS.filter((option) => new RegExp(`^ +${option}\\b`, "m").test(stdout));
}

/** From several runs on one machine, since the largest size is measured separately. */
function writeDocument(...stored: string[]): void {
  const [first, ...more] = stored.map((file) => Results.parse(JSON.parse(readFileSync(file, "utf8"))));
  if (first === undefined) stop(USAGE);
  const results: Results = {
    ...first,
    command: [first, ...more].map(({ command }) => command).join("\n"),
    measurements: [first, ...more].flatMap(({ measurements }) => measurements),
  };
  writeFileSync(join(PROGRAM, "docs", PICTURE), drawTimes(results.measurements));
  writeFileSync(join(PROGRAM, "docs/benchmarks.md"), formatResults(results, PICTURE));
  console.log(`docs/benchmarks.md and docs/${PICTURE} are written`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
