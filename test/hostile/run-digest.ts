import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const DIGEST = fileURLToPath(new URL("../../bin/digest.mjs", import.meta.url));
const MOST_MS = 20_000;
const HEAP_MB = 256;

/** How a run of the command ended. */
export interface Run {
  /** Exit code; null when a signal or the time-out ended it. */
  readonly code: number | null;
  readonly timedOut: boolean;
  /** Milliseconds from start to end, Node's own start included. */
  readonly ms: number;
  /** Standard output, then standard error. */
  readonly log: string;
}

/** Runs the real command, `digest ARGUMENTS`, in the folder `cwd`. Never rejects because of how the command ends. */
export function runDigest(cwd: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, DIGEST, ...args], {
    cwd,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const outputs: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => outputs.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, MOST_MS);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const log = `${Buffer.concat(outputs).toString()}\n${Buffer.concat(errors).toString()}`;
      resolve({ code, timedOut, ms: performance.now() - started, log });
    });
  });
}

// Not the tests' own environment: what it says of colours, zones, CI and test runners would change what the command prints.
function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];
  const entries = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(entries), TZ: "UTC" };
}
