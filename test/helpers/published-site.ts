import { join } from "node:path";
import { publish } from "../../src/publishing/publish.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** Publishes a site, its texts by their paths, into a new folder and hands `work` that folder and the one around it. */
export async function inPublishedSite<Result>(
  files: Readonly<Record<string, string>>,
  work: (dir: string, root: string) => Promise<Result>,
): Promise<Result> {
  return await inTemporaryFolder(async (root) => {
    const dir = join(root, "site");
    await publish(asSite(files), dir);
    return await work(dir, root);
  });
}

/** Texts by their paths, as publishing takes them. */
export function asSite(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(files));
}
