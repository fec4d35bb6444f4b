import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this program, which holds its package.json, whether it runs as TypeScript or from where it was compiled to. */
export const PROGRAM = placeOfBundle() ?? dirname(findUp("package.json", import.meta.url));

/** Written in by `bin/compile.mjs`: a bundle may lie outside of the program. */
declare const BUNDLED_PROGRAM: string;

function placeOfBundle(): string | undefined {
  return typeof BUNDLED_PROGRAM === "string" ? BUNDLED_PROGRAM : undefined;
}

/** The path of a file or folder of this name, in the folder of a module or the nearest above it. Throws where there is none. */
export function findUp(name: string, moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, name))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${name} above ${moduleUrl}`);
    folder = dirname(folder);
  }
  return join(folder, name);
}
