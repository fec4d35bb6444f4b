import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The content of a folder, sorted by path: texts of files, and "(folder)" or "(link)". */
export async function listingOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir, { recursive: true })).sort();
  const entries = names.map(async (name): Promise<[string, string]> => {
    const status = await lstat(join(dir, name));
    if (status.isFile()) return [name, await readFile(join(dir, name), "utf8")];
    return [name, status.isDirectory() ? "(folder)" : "(link)"];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The files only, without those staged by a running build. */
export async function filesOf(dir: string): Promise<Record<string, string>> {
  const entries = Object.entries(await listingOf(dir));
  return Object.fromEntries(
    entries.filter(([path, text]) => text !== "(folder)" && !path.startsWith(".digest-staging-")),
  );
}
