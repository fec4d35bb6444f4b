/** What the system's error codes (errno.h) mean, and what to do. */
const FAULTS: Readonly<Record<string, readonly [said: string, cure: string]>> = {
  ENOSPC: ["the disk is full", "free some space"],
  EDQUOT: ["the disk quota is used up", "delete files to make room"],
  EACCES: ["permission denied", "allow reading and writing there, or name another folder"],
  EPERM: ["permission denied", "allow reading and writing there, or name another folder"],
  EROFS: ["the disk is read-only", "name a writable folder"],
  EIO: ["the disk reports an error", "check the disk, or name a folder on another one"],
  ENOENT: ["there is no such file or folder", "name one that exists or can be created"],
  ENOTDIR: ["a file is in the place of a folder", "name another folder"],
  EEXIST: ["a file is in the place of a folder", "name another folder"],
  EISDIR: ["a folder is in the place of a file", "name a file"],
  ELOOP: ["it is a symbolic link, or its links form a loop", "name a file that is not a link"],
  ENAMETOOLONG: ["the name is too long for this system", "choose a shorter one"],
  EBUSY: ["another program is using it", "close that program"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n)"],
  ENFILE: ["too many files are open on this machine", "close other programs"],
};

/**
 * Whether an error came from the system. Its message begins with a code, which is all that survives between threads.
 */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && ("code" in error || /^E[A-Z0-9]+: /.test(error.message));
}

/** Why the system refused, as part of a sentence: `the disk is full`. Other errors give their own message. */
export function reasonOf(error: unknown): string {
  const { said, rest } = read(error instanceof Error ? error.message : String(error));
  return said ?? rest;
}

/** The same as a full sentence, with path and cure: `/srv/_site: the disk is full; make room on it`. */
export function formatSystemFault(message: string): string {
  const { path, said, rest, cure } = read(message);
  if (said === undefined) return rest;
  return `${path === undefined ? "" : `${path}: `}${said}${cure === undefined ? "" : `; ${cure}`}`;
}

/** Parses a message from Node: `ENOSPC: no space left on device, open '/srv/_site/a'`. */
function read(message: string) {
  const [, code = "", own = "", path] =
    /^(E[A-Z0-9]+): (.*?)(?:, \w+)?(?: '(.+?)'(?: -> '.+')?)?$/s.exec(message) ?? [];
  const [said = code === "" ? undefined : `${own} (${code})`, cure] = FAULTS[code] ?? [];
  return { path, said, rest: message, cure };
}

/** True for an error with one of the given codes, such as "ENOENT". */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
