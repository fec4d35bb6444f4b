import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, whether this runs as TypeScript or from where it was compiled to. */
export const PROJECT = placeOfBundle() ?? dirname(findUp("package.json", import.meta.url));

/** The folder of all that is kept from one run to the next: what `bin/digest.mjs` was told, or else the project's own. */
export const KEPT = process.env.DIGEST_CACHE ?? join(PROJECT, ".cache");

/** Written in by `bin/compile.mjs`: a bundle may lie outside of the project. */
declare const BUNDLED_PROJECT: string;

function placeOfBundle(): string | undefined {
  return typeof BUNDLED_PROJECT === "string" ? BUNDLED_PROJECT : undefined;
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
