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

/** What became of the ledger. */
export interface LedgerUpdate {
  /** The file as a curator would type it. */
  readonly file: string;
  /** How many of its lines are new or changed. */
  readonly lines: number;
  readonly problem?: Problem;
}

export interface KeepOptions {
  readonly folder: SeedFolder;
  /** As it was read. */
  readonly before: Ledger;
  readonly after: readonly LedgerEntry[];
  /** Whether the folder is thrown away after the build, as in CI: then it is told what is not committed. */
  readonly isPassing: boolean;
}

/**
 * Writes the ledger after a build, at one blow, and only where it says something else than before. Where it cannot be
 * written, that is a warning: the site stands.
 */
export function keepLedger({ folder, before, after, isPassing }: KeepOptions): LedgerUpdate {
  const file = shownPath(folder, LEDGER);
  const text = before.text?.replaceAll("\r\n", "\n") ?? "";
  const next = renderLedger(after, before.kept);
  // What could not be read was told as it was read.
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

/** Returns why it could not. A file that nobody may write is left alone, though another could be put in its place. */
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
