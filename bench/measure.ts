import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { countKinds } from "./count-kinds.ts";
import type { Build } from "./list-builds.ts";
import { listFiles } from "./list-files.ts";
import { BuildReport, Hyperfine, type Measurement } from "./results.ts";
import { type Command, runWatched } from "./run-watched.ts";

/**
 * Measures a build: a first run, which warms up, for memory and files; then hyperfine's runs for time. Memory is not monitored
 * during timed runs, which would slow them down slightly.
 */
export async function measure(build: Build, seeds: number, runs: number, work: string): Promise<Measurement> {
  for (const command of [...build.settle, ...build.prepare]) await runWatched(command);
  const { output, memory } = await runWatched(
    build.reports ? { ...build.run, args: [...build.run.args, "--json"] } : build.run,
  );
  const files = await listFiles(build.output);
  // Before the timed runs, which may replace some of the files.
  const bytes = await sizeOf(build.output, files);
  const written = build.reports ? BuildReport.parse(JSON.parse(output)).written : files.length;
  const { mean, stddev, user, system, times } = await time(build, runs, join(work, "hyperfine.json"));
  return {
    build: build.name,
    seeds,
    runs: times.length,
    wall: mean,
    deviation: stddev,
    user,
    system,
    memory,
    kinds: countKinds(files),
    bytes,
    written,
  };
}

async function sizeOf(folder: string, files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return bytes;
}

async function time({ run, prepare, name }: Build, runs: number, report: string) {
  const args = ["--shell=none", "--style=basic", "--runs", String(runs), "--export-json", report];
  // hyperfine accepts only one command to prepare a run.
  if (prepare.length > 0) args.push("--prepare", inShell(prepare));
  const { status } = spawnSync("hyperfine", [...args, "--command-name", name, quoted(run)], {
    cwd: run.cwd,
    stdio: "inherit",
  });
  if (status !== 0 || !existsSync(report)) throw new Error(`hyperfine failed on ${name}`);
  return Hyperfine.parse(JSON.parse(await readFile(report, "utf8"))).results[0];
}

function inShell(commands: readonly Command[]): string {
  return quoted({ program: "sh", args: ["-c", commands.map((command) => quoted(command)).join(" && ")], cwd: "" });
}

function quoted({ program, args }: Command): string {
  return [program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
}
