import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const PROGRAM = fileURLToPath(new URL("run-one-after-another.mjs", import.meta.url));
const MAX_MS = 20_000;
const HEAP_MB = 256;

/** How a run of the command ended. */
export interface Run {
  /** Exit code; null when a signal or the time-out ended it. */
  readonly code: number | null;
  readonly timedOut: boolean;
  /** Milliseconds from start to end. */
  readonly ms: number;
  /** Standard output and standard error, in the order they were written. */
  readonly log: string;
}

/** Processes that run the real command as often as they are asked, each once at a time. */
export interface DigestProcesses {
  /** Runs `digest ARGUMENTS` in the folder `cwd`. Never rejects because of how the command ends. */
  readonly run: (cwd: string, args: readonly string[]) => Promise<Run>;
  readonly end: () => void;
}

const answer = z.object({ code: z.number(), log: z.string() });

/** A process is started when none is idle. A run that crashes or takes too long ends its own. */
export function digestProcesses(): DigestProcesses {
  const idle: ChildProcess[] = [];
  return {
    run: async (cwd, args) => {
      const child = idle.pop() ?? (await startChild());
      const { run, alive } = await ask(child, { cwd, args });
      if (alive) idle.push(child);
      return run;
    },
    end: () => {
      for (const child of idle) child.kill();
    },
  };
}

function startChild(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { env: environment(), execArgv: [`--max-old-space-size=${HEAP_MB}`], silent: true });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The command's process ended with ${code} before it was asked.`)));
    child.once("message", () => {
      child.removeAllListeners();
      resolve(child);
    });
  });
}

function ask(child: ChildProcess, asked: { readonly cwd: string; readonly args: readonly string[] }) {
  const started = performance.now();
  return new Promise<{ readonly run: Run; readonly alive: boolean }>((resolve) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, MAX_MS);
    const tell = (alive: boolean, { code, log }: Pick<Run, "code" | "log">) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve({ alive, run: { code, log, timedOut, ms: performance.now() - started } });
    };
    child.once("exit", (code) => tell(false, { code, log: "the process ended" }));
    child.once("message", (message) => tell(true, answer.parse(message)));
    child.send(asked);
  });
}

// Not the tests' own environment: what it says of colors, zones, CI and test runners would change what the command prints.
function environment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];
  const entries = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(entries), TZ: "UTC" };
}
