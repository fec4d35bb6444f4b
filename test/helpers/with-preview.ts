import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";
import { argumentsOf, type CommandOptions, environmentOf } from "./run-command.ts";

/** Waits until new output of the preview contains the words, and returns it up to them. */
export type Until = (words: string) => Promise<string>;

/** Runs `digest serve` during `work`. */
export async function withPreview(options: CommandOptions, work: (until: Until) => Promise<void>): Promise<void> {
  const { cwd, exec = process.execPath } = options;
  const child = spawn(exec, argumentsOf(["serve"], options), {
    cwd,
    env: environmentOf(options),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  const until: Until = async (words) => {
    for (let at = said.indexOf(words); ; at = said.indexOf(words)) {
      if (at >= 0) {
        const before = said.slice(0, at);
        said = said.slice(at + words.length);
        return before;
      }
      const [more] = await Promise.race([once(child.stderr, "data"), ended.then(() => expect.fail(`ended: ${said}`))]);
      said += String(more);
    }
  };
  try {
    await work(until);
  } finally {
    child.kill();
    await ended;
  }
}
