import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All that a folder holds: each file's text, "(folder)" and "(link)" for the rest, by path, sorted. */
export async function listingOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir, { recursive: true })).sort();
  const entries = names.map(async (name): Promise<[string, string]> => {
    const status = await lstat(join(dir, name));
    if (status.isFile()) return [name, await readFile(join(dir, name), "utf8")];
    return [name, status.isDirectory() ? "(folder)" : "(link)"];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The same of the files alone, without what a build keeps aside while it runs. */
export async function filesOf(dir: string): Promise<Record<string, string>> {
  const entries = Object.entries(await listingOf(dir));
  return Object.fromEntries(
    entries.filter(([path, text]) => text !== "(folder)" && !path.startsWith(".digest-staging-")),
  );
}
