import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, whether this runs as TypeScript or from where it was compiled to. */
export const PROJECT = dirname(findUp("package.json", import.meta.url));

/** The path of a file or folder of this name, in the folder of a module or the nearest above it. Throws where there is none. */
export function findUp(name: string, moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, name))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${name} above ${moduleUrl}`);
    folder = dirname(folder);
  }
  return join(folder, name);
}
