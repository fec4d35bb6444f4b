import { sep } from "node:path";
import type { Jiti } from "jiti";

const PACKAGES = `${sep}node_modules${sep}`;

/**
 * Begins to watch what is loaded. The function that comes back tells every file outside of packages that was since, and has those
 * loaded anew the next time.
 */
export function watchLoads({ cache }: Jiti): () => readonly string[] {
  const before = new Set(Object.keys(cache));
  return () => {
    const files = Object.keys(cache).filter((file) => !before.has(file) && !file.includes(PACKAGES));
    for (const file of files) delete cache[file];
    return files;
  };
}
