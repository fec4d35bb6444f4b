import { isSystemError } from "./system-fault.ts";

/**
 * Does some work on a file, and names the file where the system refuses: of a full disk it says no more than "ENOSPC: no space
 * left on device, write". The message is what reaches other threads.
 */
export function withPathInError<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error) && !error.message.includes(path)) error.message = `${error.message} '${path}'`;
    throw error;
  }
}
