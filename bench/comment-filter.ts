// Measures how much text the comment filter reads per second on one core, and how long it takes to load.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { stripComments } from "../src/cleaning/strip-comments/strip-comments.ts";
import { PROGRAM } from "../src/lib/program.ts";

const WANTED_BYTES = 4_000_000;
const folder = new URL("../seeds/", import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

const ROUNDS = 5;

/** Megabytes per second of wall and processor time (the machine may be busy): the best of several rounds. */
const run = (name: string, bodies: readonly string[]) => {
  let clock = 0;
  let core = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let done = 0;
    const started = performance.now();
    const before = process.cpuUsage();
    while (done < WANTED_BYTES) {
      for (const body of bodies) {
        stripComments(body);
        done += Buffer.byteLength(body);
      }
    }
    const { user, system } = process.cpuUsage(before);
    clock = Math.max(clock, done / 1e3 / (performance.now() - started));
    core = Math.max(core, done / (user + system));
  }
  console.log(
    `${name.padEnd(21)} ${clock.toFixed(1)} MB/s by the clock, ${core.toFixed(1)} MB a second of processor time`,
  );
};

run("seeds as they are", seeds);
const long = [seeds.join("\n").repeat(20)];
run(`one body of ${(Buffer.byteLength(long[0] ?? "") / 1e6).toFixed(1)} MB`, long);

for (const [name, body] of [
  ["1 MiB of one letter", "a".repeat(1 << 20)],
  ["1 MiB of one brace", "{".repeat(1 << 20)],
  ["1 MiB of one bracket", "[".repeat(1 << 20)],
  ["50,000 short lines", "ab c\n".repeat(50_000)],
  ["50,000 addresses", "http://a.example/ .\n".repeat(50_000)],
  ["50,000 dates", "Ann says:\n1 May 2020 at 10:10 am\n".repeat(25_000)],
] as const) {
  const started = performance.now();
  stripComments(body);
  console.log(`${name.padEnd(21)} ${(performance.now() - started).toFixed(0)} ms`);
}

// The command loads the filter from a bundle, so measure one that is built with the same settings.
const scratch = mkdtempSync(join(tmpdir(), "comment-filter-"));
try {
  const bundle = join(scratch, "strip-comments.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("../src/cleaning/strip-comments/strip-comments.ts", import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    define: { BUNDLED_PROGRAM: JSON.stringify(PROGRAM) },
    logLevel: "warning",
  });
  const load = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(bundle).href)}); console.log(performance.now() - t)`;
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", load], { encoding: "utf8" })),
  );
  console.log(`loading the filter    ${Math.min(...times).toFixed(0)} ms (the bundle, in a new Node; best of five)`);
} finally {
  rmSync(scratch, { recursive: true });
}
