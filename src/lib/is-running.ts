/** Whether a process with this number is running. Temporary files of a process that is not running are leftovers. */
export function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
