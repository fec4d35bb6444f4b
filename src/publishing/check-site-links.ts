import { join, relative, sep } from "node:path";
import { byText } from "../lib/collate.ts";
import { type Disk, realDisk } from "./disk.ts";
import { addressOf, deadAddresses, deadLinks, linksOf, type PageLinks } from "./site-links.ts";

/** What was found in a finished site. */
export interface SiteLinks {
  /** One sentence for each dead link: the file, and where it was to lead. */
  readonly dead: readonly string[];
  readonly pages: number;
  /** How many links of the pages lead within the site. */
  readonly links: number;
  /** The addresses elsewhere that readers can follow or see, each with the first page that names it. */
  readonly external: ReadonlyMap<string, string>;
}

/** Texts that name addresses of the site in full. */
const NAMES_ADDRESSES = /\.(?:xml|json|opml|webmanifest|txt)$/;

/**
 * Looks at every link of a finished site in `dir`, which is served at `address`. One page is held at a time, and of all only
 * where they lead. Throws where the folder cannot be read.
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
