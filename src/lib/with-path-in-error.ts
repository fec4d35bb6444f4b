import { isSystemError } from "./system-fault.ts";

/**
 * Runs some work on a file, and adds the path to errors that lack it, such as "ENOSPC: no space left on device, write".
 * It goes into the message, which is all that other threads receive.
 */
export function withPathInError<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error) && !error.message.includes(path)) error.message = `${error.message} '${path}'`;
    throw error;
  }
}
