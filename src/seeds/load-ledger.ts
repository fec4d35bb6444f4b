import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode, reasonOf } from "../lib/system-fault.ts";
import { faultOf } from "./fault.ts";
import { LEDGER, type LedgerLines, type LineFault, parseLedger } from "./ledger.ts";
import { fileProblem, type Problem } from "./problem.ts";
import { type SeedFolder, shownPath } from "./seed-file.ts";

/** The ledger of a seeds folder. */
export interface Ledger extends Pick<LedgerLines, "entries" | "kept"> {
  /** Its text; undefined if there is no such file. */
  readonly text?: string;
  /** Set if something in its place could not be read, and must not be overwritten. */
  readonly isUnreadable?: true;
  readonly problems: readonly Problem[];
}

/** Further faults are only counted: an editor can spoil every line at once. */
const MAX_FAULTS = 20;

/** Reads the ledger of a seeds folder. Never throws: a build can do without. */
export function loadLedger(folder: SeedFolder): Ledger {
  const shown = shownPath(folder, LEDGER);
  const read = readRegular(join(folder.path, LEDGER));
  if (read === undefined) return { entries: [], kept: [], problems: [] };
  if (read instanceof Error) {
    const fault = faultOf("file/unreadable.ledger", { reason: reasonOf(read) });
    return { entries: [], kept: [], isUnreadable: true, problems: [fileProblem(shown, fault, "warning")] };
  }
  const { entries, kept, faults } = parseLedger(read);
  return { entries, kept, text: read, problems: problemsOf(shown, faults) };
}

function problemsOf(file: string, faults: readonly LineFault[]): Problem[] {
  const told = faults.slice(0, MAX_FAULTS);
  const next = faults[MAX_FAULTS];
  if (next !== undefined) {
    told.push({ line: next.line, ...faultOf("seed/more.ledger", { more: faults.length - MAX_FAULTS }) });
  }
  return told.map((one) => fileProblem(file, one, "warning"));
}

/** The text of a file; undefined if there is none; an error if it is not a regular file or cannot be read. */
function readRegular(path: string): string | Error | undefined {
  let file: number | undefined;
  try {
    // Neither follows a link nor waits for a pipe.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) return new Error("it is no file");
    return new TextDecoder().decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return hasCode(error, "ENOENT") ? undefined : error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
