import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";

/** A built site in memory: its regular files, and what stood among them that no site may hold. */
export interface Output {
  /** Path from the site's root, with `/` between its segments → the file's bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** One sentence for each symbolic link, pipe or socket. None is opened or followed. */
  readonly faults: readonly string[];
}

/** Reads every file below `dir`, in one order on every disk. A folder that is not there reads as an empty site. */
export async function readOutput(dir: string): Promise<Output> {
  const files = new Map<string, Uint8Array>();
  const faults: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of await listNames(join(dir, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const status = await lstat(join(dir, path));
      if (status.isDirectory()) folders.push(path);
      else if (status.isFile()) files.set(path, await readFile(join(dir, path)));
      else if (status.isSymbolicLink())
        faults.push(`${path}: symbolic link: leads to ${JSON.stringify(await readlink(join(dir, path)))}`);
      else faults.push(`${path}: irregular file: neither a file nor a folder`);
    }
  }
  return { files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), faults };
}

async function listNames(dir: string): Promise<readonly string[]> {
  try {
    return (await readdir(dir)).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
