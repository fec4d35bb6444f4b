import { decodeXML } from "entities";
import { Parser } from "htmlparser2";

/** A link as written on a page. */
export interface PageLink {
  readonly value: string;
  /** True if readers follow it, false if browsers do. */
  readonly isForReaders: boolean;
}

/** The links of a page, and the ids that links can point to. */
export interface PageLinks {
  readonly links: readonly PageLink[];
  readonly ids: ReadonlySet<string>;
}

const MAYBE_LINK = ["href", "src", "poster"] as const;

/** The links and ids of a page, in document order. */
export function linksOf(html: string): PageLinks {
  const links: PageLink[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (attributes.id !== undefined) ids.add(attributes.id);
      const values = MAYBE_LINK.flatMap((attribute) => attributes[attribute] ?? []);
      for (const value of [...values, ...candidatesIn(attributes.srcset)]) {
        links.push({ value, isForReaders: name === "a" || name === "img" });
      }
    },
  });
  parser.write(html);
  parser.end();
  return { links, ids };
}

/** The addresses in `srcset` (HTML standard, 4.8.4.2). Ours contain no commas. */
function candidatesIn(srcset = ""): string[] {
  return srcset.split(",").flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** The files of a site, for looking up links. */
export interface SiteFiles {
  readonly has: (file: string) => boolean;
  /** Undefined for files other than pages. */
  readonly idsOf: (file: string) => ReadonlySet<string> | undefined;
}

/**
 * The broken links of a page on a site served at `address`: one sentence for each link to a missing file or a missing id.
 * External links are ignored.
 */
export function deadLinks(path: string, { links }: PageLinks, site: SiteFiles, address: string): string[] {
  const origin = new URL(address).origin;
  const from = addressOf(path, address);
  return links.flatMap(({ value }) => {
    if (!URL.canParse(value, from)) return [`${path}: dead link ${value}`];
    const target = new URL(value, from);
    if (target.origin !== origin) return [];
    const file = fileAt(target, address);
    if (file === undefined || !site.has(file)) return [`${path}: dead link ${value}`];
    const fragment = decodeURIComponent(target.hash.slice(1));
    return fragment === "" || site.idsOf(file)?.has(fragment) ? [] : [`${path}: dead fragment ${value}`];
  });
}

/** The site's addresses in a feed, sitemap or other text that point to no file. */
export function deadAddresses(path: string, text: string, { has }: SiteFiles, address: string): string[] {
  // Feeds contain pages as text, with escaped characters.
  const named = decodeXML(text).matchAll(/https?:\/\/[^\s"'<>\\]+/g);
  const own = new Set([...named].map(([found]) => found).filter((found) => found.startsWith(address)));
  return [...own].flatMap((found) => {
    const file = URL.canParse(found) ? fileAt(new URL(found), address) : undefined;
    return file !== undefined && has(file) ? [] : [`${path}: dead link ${found}`];
  });
}

/** The address at which a file is served. */
export function addressOf(path: string, address: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), address).href;
}

/** The file for an address. Undefined if it is outside the site or not a valid path. */
export function fileAt(target: URL, address: string): string | undefined {
  if (!target.href.startsWith(address)) return undefined;
  try {
    const path = decodeURIComponent(target.pathname.slice(new URL(address).pathname.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
