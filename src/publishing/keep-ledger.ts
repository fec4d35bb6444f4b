import { lstatSync } from "node:fs";
import { join } from "node:path";
import { count } from "../lib/count.ts";
import { reasonOf } from "../lib/system-fault.ts";
import { replaceFileBy } from "../lib/write-file.ts";
import { type Fault, faultOf } from "../seeds/fault.ts";
import { LEDGER, type LedgerEntry, ledgerLines } from "../seeds/ledger.ts";
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
  /** In order of identities. */
  readonly after: Iterable<LedgerEntry>;
  /** True if the folder is discarded after the build, as in CI. Then uncommitted changes are reported. */
  readonly isPassing: boolean;
}

/**
 * Updates the ledger after a build, atomically, and only if it has changed. A failure is a warning, because the site is already
 * published.
 */
export function keepLedger({ folder, before, after, isPassing }: KeepOptions): LedgerUpdate {
  const file = shownPath(folder, LEDGER);
  // Read errors were already reported.
  if (before.isUnreadable) return { file, lines: 0 };
  const text = before.text?.replaceAll("\r\n", "\n") ?? "";
  const { isSame, lines, isEmpty } = compare(ledgerLines(after, before.kept), text.split("\n"));
  if (isSame || (text === "" && isEmpty)) return { file, lines: 0 };
  const reason = write(join(folder.path, LEDGER), ledgerLines(after, before.kept));
  const warning = (fault: Fault) => fileProblem(file, fault, "warning");
  if (reason !== undefined) return { file, lines: 0, problem: warning(faultOf("ledger/unwritten", { reason })) };
  if (!isPassing || lines === 0) return { file, lines };
  const fault =
    before.text === undefined
      ? faultOf("ledger/uncommitted")
      : faultOf("ledger/uncommitted.lines", { lines: count(lines, "line") });
  return { file, lines, problem: warning(fault) };
}

/** Whether lines are the same as the known ones, how many are new, apart from comments, and whether there are none at all. */
function compare(lines: Iterable<string>, known: readonly string[]) {
  const isKnown = new Set(known);
  let index = 0;
  let isSame = true;
  let isEmpty = true;
  let added = 0;
  for (const line of lines) {
    isSame &&= known[index++] === line;
    if (line.startsWith("#")) continue;
    isEmpty = false;
    if (!isKnown.has(line)) added++;
  }
  return { isSame: isSame && index === known.length - 1 && known[index] === "", lines: added, isEmpty };
}

/** Returns the reason for a failure. A read-only file is not replaced, even if the folder is writable. */
function write(path: string, lines: Iterable<string>): string | undefined {
  try {
    const standing = lstatSync(path, { throwIfNoEntry: false });
    if (standing !== undefined && (standing.mode & 0o222) === 0) return "it is read-only";
    replaceFileBy(path, lines);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
