import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { PROGRAM } from "../src/lib/program.ts";
import type { Machine } from "./results.ts";

/** How each tool says its version. */
const VERSIONS = {
  hyperfine: ["hyperfine", "--version"],
  Hugo: ["hugo", "version"],
  Jekyll: ["jekyll", "--version"],
} as const;

/** The version of a program in its own words; undefined where it is not installed. */
export function versionOf(tool: keyof typeof VERSIONS): string | undefined {
  const [program, argument] = VERSIONS[tool];
  const { status, stdout } = spawnSync(program, [argument], { encoding: "utf8" });
  return status === 0 ? /v?\d+\.\d+[\w.+-]*/.exec(stdout)?.[0].replace(/^v/, "") : undefined;
}

/** What the figures were measured on. */
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
