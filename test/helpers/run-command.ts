import { spawn } from "node:child_process";
import { join } from "node:path";
import { TEST_PROJECT } from "./test-project.ts";

export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandOptions {
  /** Working directory. Defaults to the project's. */
  readonly cwd?: string;
  /** The project whose program is run, and whose settings apply if `cwd` has none. */
  readonly project?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Path of Node. Defaults to this one. */
  readonly exec?: string;
  /** Options for Node. */
  readonly node?: readonly string[];
}

/** Runs `digest` like a user, and waits for its end. The environment is minimal. */
export function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<CommandRun> {
  const { project = TEST_PROJECT, cwd = project, exec = process.execPath } = options;
  const child = spawn(exec, argumentsOf(args, options), {
    cwd,
    env: environmentOf(options),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** Arguments for Node. */
export function argumentsOf(args: readonly string[], { project = TEST_PROJECT, node = [] }: CommandOptions): string[] {
  return [...node, join(project, "bin/digest.mjs"), ...args];
}

export function environmentOf({ env = {} }: CommandOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, TZ: "UTC", ...env };
}
