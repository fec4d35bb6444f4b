import { rmSync } from "node:fs";
import { constants } from "node:os";
import { stagingsOf } from "../publishing/output.ts";
import type { Paint } from "./terminal.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

interface Stopping {
  readonly outputDir: string;
  /** What is told then. */
  readonly message: string;
  readonly paint: Paint;
  /** Leaves the terminal as it was. */
  readonly tidy?: () => void;
}

/**
 * Ends a build, or the preview, on Ctrl-C or when it is told to: what it wrote aside goes, the exit code is that of the
 * signal. Putting pages in place is one stretch of work that no signal comes into, so the site is never of two builds.
 * Returns what makes signals do again what they did before.
 */
export function stopOnSignal({ outputDir, message, paint, tidy }: Stopping): () => void {
  const stop = (signal: (typeof SIGNALS)[number]) => {
    tidy?.();
    try {
      for (const path of stagingsOf(outputDir)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another thread was writing to it. The next build removes it.
    }
    console.error(paint("yellow", `digest: ${message}`));
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
