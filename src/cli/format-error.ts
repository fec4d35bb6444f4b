import { formatSystemFault, isSystemError } from "../lib/system-fault.ts";
import { UsageError } from "../lib/usage-error.ts";

/** An error for a terminal: one sentence if the user can fix it, and the stack for an internal error. */
export function formatError(error: unknown): string {
  if (error instanceof UsageError) return `digest: ${error.message}`;
  if (isSystemError(error)) return `digest: ${formatSystemFault(error.message)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
