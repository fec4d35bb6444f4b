import { spawn } from "node:child_process";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { here } from "./here.ts";
import { SIGNALS } from "./stop-on-signal.ts";

/**
 * Runs the preview in a separate process, so that builds do not slow down the desk, and reports its address. It ends with this
 * process.
 */
export function previewBeside(folder: SeedFolder, onServed: (address: string) => void): void {
  const [, program = ""] = process.argv;
  const at = process.argv.findIndex((word) => /^--config(?:=|$)/.test(word));
  const config = at === -1 ? [] : process.argv.slice(at, at + (process.argv[at]?.includes("=") ? 1 : 2));
  const child = spawn(process.execPath, [program, ...config, "serve", "--seeds", folder.path], {
    cwd: here,
    stdio: ["ignore", "inherit", "pipe"],
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    console.error(line);
    const [, address] = /^Server at (\S+)$/.exec(line) ?? [];
    if (address !== undefined) onServed(address);
  });
  process.on("exit", () => child.kill());
  for (const signal of SIGNALS) process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
