import { join, relative, sep } from "node:path";
import { byText } from "../lib/collate.ts";
import { type Disk, realDisk } from "./disk.ts";
import { addressOf, deadAddresses, deadLinks, linksOf, type PageLinks } from "./site-links.ts";

/** The links found in a built site. */
export interface SiteLinks {
  /** One sentence per broken link, with its file and target. */
  readonly dead: readonly string[];
  readonly pages: number;
  /** Number of internal links on pages. */
  readonly links: number;
  /** External addresses that readers can see or follow, each with the first page that contains it. */
  readonly external: ReadonlyMap<string, string>;
}

/** Text files that contain absolute addresses of the site. */
const NAMES_ADDRESSES = /\.(?:xml|json|opml|webmanifest|txt)$/;

/**
 * Checks all links of a built site in the folder `dir`, served at `address`. To save memory, pages are read one by one, and only
 * their links are kept. Throws if the folder cannot be read.
 */
export function checkSiteLinks(dir: string, address: string, disk: Pick<Disk, "list" | "read"> = realDisk): SiteLinks {
  const files = disk
    .list(dir)
    .filter(({ isFolder }) => !isFolder)
    .map(({ path }) => relative(dir, path).split(sep).join("/"))
    .sort(byText);
  const pages = new Map<string, PageLinks>();
  const read = (file: string) => disk.read(join(dir, file)).toString("utf8");
  for (const file of files) if (file.endsWith(".html")) pages.set(file, linksOf(read(file)));
  const all = new Set(files);
  const site = { has: (file: string) => all.has(file), idsOf: (file: string) => pages.get(file)?.ids };
  const dead: string[] = [];
  const external = new Map<string, string>();
  let links = 0;
  for (const [path, page] of pages) {
    dead.push(...new Set(deadLinks(path, page, site, address)));
    const from = addressOf(path, address);
    for (const { value, isForReaders } of page.links) {
      if (!URL.canParse(value, from)) continue;
      const { href, origin, protocol } = new URL(value, from);
      if (origin === new URL(address).origin) links++;
      else if (isForReaders && /^https?:$/.test(protocol) && !external.has(href)) external.set(href, path);
    }
  }
  for (const file of files) {
    if (NAMES_ADDRESSES.test(file)) dead.push(...deadAddresses(file, read(file), site, address));
  }
  return { dead, pages: pages.size, links, external };
}
