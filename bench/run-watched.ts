import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** A program with its arguments, and the folder it runs in. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Often enough: the kernel keeps the highest mark, and only what grows after the last look is missed. */
const EVERY = 5;

/**
 * Runs a command to its end and says what it printed and how much memory it held at most, by the kernel's own mark.
 * Each of the generators is one process, with threads.
 */
export async function runWatched({ program, args, cwd }: Command): Promise<{ output: string; memory: number }> {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  // A benchmark that is broken off leaves nothing running.
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
