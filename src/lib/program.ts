import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import own from "../../package.json" with { type: "json" };

/** Defined when the program is compiled (`bin/bundle.mjs`). */
declare const BUNDLE_VERSION: string;
/** Independent of the place; defined where the version above depends on it (`bin/compile.mjs`). */
declare const BUNDLE_SOURCES: string;
/** Defined where the compiled program may lie outside its clone (`bin/compile.mjs`). */
declare const BUNDLED_PROGRAM: string;

/** The compiled program: its folder, and a name derived from its sources and packages. */
export interface Bundle {
  readonly dir: string;
  readonly version: string;
  /** Derived from the same, and equal on every machine. */
  readonly sources: string;
}

/** The bundle this runs from; undefined when run as TypeScript. */
export const BUNDLE: Bundle | undefined =
  typeof BUNDLE_VERSION === "string"
    ? {
        dir: dirname(findUp("cli.js", import.meta.url)),
        version: BUNDLE_VERSION,
        sources: typeof BUNDLE_SOURCES === "string" ? BUNDLE_SOURCES : BUNDLE_VERSION,
      }
    : undefined;

/** The program's folder, which holds its package.json. */
export const PROGRAM =
  typeof BUNDLED_PROGRAM === "string" ? BUNDLED_PROGRAM : dirname(findUp("package.json", import.meta.url));

export const VERSION = own.version;

/** The range of Node versions it runs on. */
export const NODE = own.engines.node;

/** The path of a file that ships with the program, from its path below `src/`. */
export function ownFile(path: string): string {
  return join(BUNDLE?.dir ?? join(PROGRAM, "src"), path);
}

/**
 * The path of a file or folder with this name, in the module's folder or the nearest parent that has it. Throws if none
 * has.
 */
function findUp(name: string, moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, name))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${name} above ${moduleUrl}`);
    folder = dirname(folder);
  }
  return join(folder, name);
}
