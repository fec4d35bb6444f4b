import { lstatSync } from "node:fs";
import { join } from "node:path";
import { count } from "../lib/count.ts";
import { reasonOf } from "../lib/system-fault.ts";
import { replaceFile } from "../lib/write-file.ts";
import { type Fault, faultOf } from "../seeds/fault.ts";
import { LEDGER, type LedgerEntry, renderLedger } from "../seeds/ledger.ts";
import type { Ledger } from "../seeds/load-ledger.ts";
import { fileProblem, type Problem } from "../seeds/problem.ts";
import { type SeedFolder, shownPath } from "../seeds/seed-file.ts";

/** The result of updating the ledger. */
export interface LedgerUpdate {
  /** The path as shown in messages. */
  readonly file: string;
  /** Number of new or changed lines. */
  readonly lines: number;
  readonly problem?: Problem;
}

export interface KeepOptions {
  readonly folder: SeedFolder;
  readonly before: Ledger;
  readonly after: readonly LedgerEntry[];
  /** True if the folder is discarded after the build, as in CI. Then uncommitted changes are reported. */
  readonly isPassing: boolean;
}

/**
 * Updates the ledger after a build, atomically, and only if it has changed. A failure is a warning, because the site is already
 * published.
 */
export function keepLedger({ folder, before, after, isPassing }: KeepOptions): LedgerUpdate {
  const file = shownPath(folder, LEDGER);
  const text = before.text?.replaceAll("\r\n", "\n") ?? "";
  const next = renderLedger(after, before.kept);
  // Read errors were already reported.
  if (before.isUnreadable || text === next || (text === "" && after.length === 0)) return { file, lines: 0 };
  const known = new Set(text.split("\n"));
  const lines = next.split("\n").filter((line) => !known.has(line) && !line.startsWith("#")).length;
  const reason = write(join(folder.path, LEDGER), next);
  const warning = (fault: Fault) => fileProblem(file, fault, "warning");
  if (reason !== undefined) return { file, lines: 0, problem: warning(faultOf("ledger/unwritten", { reason })) };
  if (!isPassing || lines === 0) return { file, lines };
  const fault =
    before.text === undefined
      ? faultOf("ledger/uncommitted")
      : faultOf("ledger/uncommitted.lines", { lines: count(lines, "line") });
  return { file, lines, problem: warning(fault) };
}

/** Returns the reason for a failure. A read-only file is not replaced, even if the folder is writable. */
function write(path: string, text: string): string | undefined {
  try {
    const standing = lstatSync(path, { throwIfNoEntry: false });
    if (standing !== undefined && (standing.mode & 0o222) === 0) return "it is read-only";
    replaceFile(path, text);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
