import { sep } from "node:path";
import type { Jiti } from "jiti";

const PACKAGES = `${sep}node_modules${sep}`;

/**
 * Starts recording which files are loaded. The returned function lists those outside packages, and makes them load
 * afresh next time.
 */
export function watchLoads({ cache }: Jiti): () => readonly string[] {
  const before = new Set(Object.keys(cache));
  return () => {
    const files = Object.keys(cache).filter((file) => !before.has(file) && !file.includes(PACKAGES));
    for (const file of files) delete cache[file];
    return files;
  };
}
