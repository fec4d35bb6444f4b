import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Makes a Hugo site of a folder of seeds: the same front matter and bodies, and the outlet as a taxonomy. */
export async function convertForHugo(seeds: string, site: string): Promise<void> {
  await cp(fileURLToPath(new URL("./sites/hugo", import.meta.url)), site, { recursive: true });
  const content = join(site, "content");
  await mkdir(content, { recursive: true });
  for (const entry of await readdir(seeds, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    const outlet = /^ {2}name: (.*)$/m.exec(text)?.[1] ?? "unknown";
    const withOutlet = text.replace(/^category: news$/m, `outlets: [${outlet}]`);
    await writeFile(
      join(content, `${basename(dirname(join(entry.parentPath, entry.name)))}-${entry.name.replace(/\.txt$/, ".md")}`),
      withOutlet,
    );
  }
}

const [seeds, site] = process.argv.slice(2);
if (seeds !== undefined && site !== undefined) await convertForHugo(seeds, site);
