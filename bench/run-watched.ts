import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** A program with its arguments and working directory. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** In milliseconds. Often enough, because the kernel records the peak: only growth after the last look is missed. */
const EVERY = 5;

/**
 * Runs a command and returns its output and peak memory, as recorded by the kernel. All generators are single processes with
 * threads.
 */
export async function runWatched({ program, args, cwd }: Command): Promise<{ output: string; memory: number }> {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  // Leave no process behind if the benchmark is interrupted.
  const kill = () => child.kill("SIGKILL");
  process.prependOnceListener("exit", kill);
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  let memory = 0;
  let running = true;
  const code = ended.finally(() => {
    running = false;
    process.off("exit", kill);
  });
  while (running && child.pid !== undefined) {
    memory = Math.max(memory, await highWaterMark(child.pid));
    await Promise.race([wait(EVERY), code]);
  }
  if ((await code) !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${errors}`);
  return { output, memory };
}

/** `VmHWM` of a process in bytes; 0 once it has ended. */
async function highWaterMark(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}
