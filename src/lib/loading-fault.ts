import { dirname, join, relative, sep } from "node:path";

/** A module written by the curator: its absolute path, and the path as they would type it. */
export interface Module {
  readonly path: string;
  readonly shown: string;
}

/**
 * A file and line in a stack trace, or below a compiler's message. The program's own files appear there as `file:`
 * URLs.
 */
const PLACE = /(?:\(|\bat | )((?:\/|[A-Z]:[\\/])[^\n()]*?):(\d+):\d+\)?[ \t]*$/gm;

/**
 * Explains why a module of the curator's failed to load, in one sentence: `parts/note.ts:3: WHAT: bad luck`. The place
 * is the line of that module, or of one it loads, where the error was thrown; otherwise the module itself.
 */
export function loadingFault(error: unknown, what: string, { path, shown }: Module): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? `${message}\n${error.stack}` : "";
  const [, file = path, line] = [...stack.matchAll(PLACE)].find(([, name = ""]) => !isInPackage(name)) ?? [];
  const name =
    file === path
      ? shown
      : join(dirname(shown), relative(dirname(path), file))
          .split(sep)
          .join("/");
  const [reason = ""] = message.replaceAll(path, shown).split("\n");
  return `${name}${line === undefined ? "" : `:${line}`}: ${what}: ${reason.replace(/^ParseError: /, "").trim()}`;
}

function isInPackage(path: string): boolean {
  return /[\\/]node_modules[\\/]/.test(path);
}
