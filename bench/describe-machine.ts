import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";
import type { Machine } from "./results.ts";

/** Commands that print the version of each tool. */
const VERSIONS = {
  hyperfine: ["hyperfine", "--version"],
  Hugo: ["hugo", "version"],
  Jekyll: ["jekyll", "--version"],
} as const;

/** The version printed by a program. Undefined if it is not installed. */
export function versionOf(tool: keyof typeof VERSIONS): string | undefined {
  const [program, argument] = VERSIONS[tool];
  const { status, stdout } = spawnSync(program, [argument], { encoding: "utf8" });
  return status === 0 ? /v?\d+\.\d+[\w.+-]*/.exec(stdout)?.[0].replace(/^v/, "") : undefined;
}

/** Describes the machine of the measurements. */
export function formatMachine(): Machine {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(PROGRAM, "node_modules/@11ty/eleventy/package.json"), "utf8")));
  const versions: Record<string, string> = { "Node.js": process.versions.node, Eleventy: version };
  for (const tool of ["Hugo", "Jekyll", "hyperfine"] as const) {
    const found = versionOf(tool);
    if (found !== undefined) versions[tool] = found;
  }
  return {
    processor: cpus()[0]?.model.trim() || "unknown processor",
    cores: availableParallelism(),
    memory: totalmem(),
    versions,
  };
}
