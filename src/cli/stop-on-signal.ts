import { rmSync } from "node:fs";
import { constants } from "node:os";
import { stagingsOf } from "../publishing/output.ts";
import type { Paint } from "./terminal.ts";

/** The signals that end a command: Ctrl-C, and the system's. */
export const SIGNALS = ["SIGINT", "SIGTERM"] as const;

interface Stopping {
  readonly outputDir: string;
  readonly message: string;
  readonly paint: Paint;
  /** Restores the terminal. */
  readonly tidy?: () => void;
}

/**
 * Ends a build or preview on Ctrl-C or a termination signal: removes temporary files, and exits with the signal's code.
 * Publishing is synchronous, so a signal never leaves a mixture of two builds. Returns a function that restores default signal
 * handling.
 */
export function stopOnSignal({ outputDir, message, paint, tidy }: Stopping): () => void {
  const stop = (signal: (typeof SIGNALS)[number]) => {
    tidy?.();
    try {
      for (const path of stagingsOf(outputDir)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another thread was still writing to it. The next build removes it.
    }
    console.error(paint("yellow", `digest: ${message}`));
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
