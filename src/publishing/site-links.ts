import { decodeXML } from "entities";
import { Parser } from "htmlparser2";

/** A link of a page, as it is written. */
export interface PageLink {
  readonly value: string;
  /** Whether it is a reader who follows it; a browser follows the others. */
  readonly isForReaders: boolean;
}

/** Where a page leads, and where in it a link can lead. */
export interface PageLinks {
  readonly links: readonly PageLink[];
  readonly ids: ReadonlySet<string>;
}

const MAYBE_LINK = ["href", "src", "poster"] as const;

/** The links and ids of a page, in its order. */
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

/** The addresses of `srcset` (HTML standard, 4.8.4.2): ours hold no comma. */
function candidatesIn(srcset = ""): string[] {
  return srcset.split(",").flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** What a site holds, to look links up in. */
export interface SiteFiles {
  readonly has: (file: string) => boolean;
  /** Undefined for what is no page. */
  readonly idsOf: (file: string) => ReadonlySet<string> | undefined;
}

/**
 * What is wrong with the links of one page of a site that is served at `address`: one sentence for each that leads to no
 * file of the site, or to no place in it. Links to other sites are not looked at.
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

/** The addresses of the site that a feed, a sitemap or another text names, and that lead to no file of it. */
export function deadAddresses(path: string, text: string, { has }: SiteFiles, address: string): string[] {
  // A feed holds pages as texts, with their signs written as entities.
  const named = decodeXML(text).matchAll(/https?:\/\/[^\s"'<>\\]+/g);
  const own = new Set([...named].map(([found]) => found).filter((found) => found.startsWith(address)));
  return [...own].flatMap((found) => {
    const file = URL.canParse(found) ? fileAt(new URL(found), address) : undefined;
    return file !== undefined && has(file) ? [] : [`${path}: dead link ${found}`];
  });
}

/** Where a file of the site is served. */
export function addressOf(path: string, address: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), address).href;
}

/** The file that is served at an address of the site; undefined outside it, and for what is no path. */
export function fileAt(target: URL, address: string): string | undefined {
  if (!target.href.startsWith(address)) return undefined;
  try {
    const path = decodeURIComponent(target.pathname.slice(new URL(address).pathname.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
