import { formatSystemFault, isSystemError } from "../lib/system-fault.ts";
import { UsageError } from "../lib/usage-error.ts";

/** An error for a terminal: one sentence where a person can mend it; a fault of ours needs its stack. */
export function formatError(error: unknown): string {
  if (error instanceof UsageError) return `digest: ${error.message}`;
  if (isSystemError(error)) return `digest: ${formatSystemFault(error.message)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
