import { isSystemError } from "../lib/naming-path.ts";
import { UsageError } from "../lib/usage-error.ts";

/** What to do where the system refuses; without a row its words must do. */
const CURES: Readonly<Record<string, string>> = {
  ENOSPC: "make room on that disk",
  EDQUOT: "make room within this user's quota",
  EACCES: "let this user write there, or name another folder",
  EPERM: "let this user write there, or name another folder",
  EROFS: "name a folder that can be written",
  ENOENT: "name a folder that can be made",
  ENOTDIR: "a file stands where a folder is needed; name another folder",
  EEXIST: "a file stands where a folder is needed; name another folder",
  EMFILE: "let this user open more files (ulimit -n)",
};

/** An error for a terminal: one sentence where a person can mend it; a fault of ours needs its stack. */
export function describeError(error: unknown): string {
  if (error instanceof UsageError) return `digest: ${error.message}`;
  if (!isSystemError(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cure = CURES[/^E[A-Z0-9]+/.exec(error.message)?.[0] ?? ""];
  return `digest: ${error.message}${cure === undefined ? "" : `; ${cure}`}`;
}
