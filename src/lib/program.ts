import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import own from "../../package.json" with { type: "json" };

/** Written in when the program is compiled (`bin/bundle.mjs`). */
declare const BUNDLE_VERSION: string;
/** The same wherever it lies; written in where the name above depends on the place (`bin/compile.mjs`). */
declare const BUNDLE_SOURCES: string;
/** Written in where the compiled program may lie outside of its clone (`bin/compile.mjs`). */
declare const BUNDLED_PROGRAM: string;

/** The compiled program: its folder, and a name that stands for the sources and packages it was made of. */
export interface Bundle {
  readonly dir: string;
  readonly version: string;
  /** Stands for the same, and is the same on every machine. */
  readonly sources: string;
}

/** What this runs from; undefined where it runs as TypeScript. */
export const BUNDLE: Bundle | undefined =
  typeof BUNDLE_VERSION === "string"
    ? {
        dir: dirname(findUp("cli.js", import.meta.url)),
        version: BUNDLE_VERSION,
        sources: typeof BUNDLE_SOURCES === "string" ? BUNDLE_SOURCES : BUNDLE_VERSION,
      }
    : undefined;

/** The folder of this program, which holds its package.json. */
export const PROGRAM =
  typeof BUNDLED_PROGRAM === "string" ? BUNDLED_PROGRAM : dirname(findUp("package.json", import.meta.url));

/** The version of this program. */
export const VERSION = own.version;

/** The Node that it runs on, as a range of versions. */
export const NODE = own.engines.node;

/** The path of a file that comes with the program, by its path below `src/`. */
export function ownFile(path: string): string {
  return join(BUNDLE?.dir ?? join(PROGRAM, "src"), path);
}

/** The path of a file or folder of this name, in the folder of a module or the nearest above it. Throws where there is none. */
function findUp(name: string, moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, name))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${name} above ${moduleUrl}`);
    folder = dirname(folder);
  }
  return join(folder, name);
}
