import { dirname, join, relative, sep } from "node:path";

/** A module of the curator's: its absolute path, and its name as they would type it. */
export interface Module {
  readonly path: string;
  readonly shown: string;
}

/** A file and its line, in a stack or below the message of a compiler. The program's own files are named by `file:` there. */
const PLACE = /(?:\(|\bat | )((?:\/|[A-Z]:[\\/])[^\n()]*?):(\d+):\d+\)?[ \t]*$/gm;

/**
 * What went wrong with a module of the curator's, in one sentence that begins with a place: `parts/note.ts:3: WHAT: bad luck`.
 * The place is the line of that module, or of one that it loads, where the error comes from; else the module.
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
