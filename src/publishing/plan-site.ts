import type { Digest } from "../digest/build-digest.ts";
import type { Redirect } from "../digest/redirect.ts";
import { formerPublicPaths, publicPath } from "../digest/urls.ts";
import { shortHash } from "../lib/hash.ts";
import { type KindName, kinds } from "../pages/kinds.ts";
import type { WantedPage } from "../pages/work.ts";
import { assetsOf } from "../views/assets.ts";
import { fileOf } from "./file-of.ts";
import { writeItem } from "./item-text.ts";

/** A file of the site that is yet to be rendered. */
export interface PlannedPage extends WantedPage {
  /** The path of its file, relative to the output folder. */
  readonly file: string;
  /** Identifies everything the page depends on: pages with equal keys are equal. */
  readonly key: string;
  /** Number of article references in the page's data, repeats included. */
  readonly articles: number;
}

/** All pages of the site. Throws if two have the same path. */
export function planSite(digest: Digest, version: string): readonly PlannedPage[] {
  const planned = [...planPages(digest, version)];
  refuseTwice(planned);
  return planned;
}

/** Throws if two pages have the same path, since one would be lost. */
export function refuseTwice(pages: readonly Pick<PlannedPage, "path" | "file">[]): void {
  const files = new Set<string>();
  for (const { path, file } of pages) {
    if (files.has(file)) throw new Error(`Two pages want the path ${path}.`);
    files.add(file);
  }
}

/** Like `planSite`, but lazily. `version` identifies the program. */
export function* planPages(digest: Digest, version: string): Generator<PlannedPage> {
  const common = shortHash(JSON.stringify([version, digest.site, assetsOf(digest.site).map(({ path }) => path)]), 32);
  const plan = (page: WantedPage): PlannedPage => {
    const { kind, path, item } = page;
    const { text, articles } = writeItem(item);
    const versions = articles.map(({ version }) => version).join();
    const key = shortHash(`${common} ${kind} ${path} ${versions} ${text}`, 32);
    return { ...page, file: fileOf(path), key, articles: articles.length };
  };
  for (const kind of kindNames) {
    for (const page of kinds[kind](digest)) {
      yield plan({ ...page, kind, path: publicPath(digest.site, page.path) });
      for (const former of formerPages(digest, { ...page, kind })) yield plan(former);
    }
  }
}

/**
 * Copies at the old path of a renamed section: redirects for pages, and full copies for files. Feed readers that still use the
 * old address get the same feed with the same id.
 */
function formerPages({ site }: Digest, { kind, path, item }: WantedPage): WantedPage[] {
  return formerPublicPaths(site, path).map((from) => {
    if (!path.endsWith("/")) return { kind, path: from, item };
    const to = kind === "redirect" && isRedirect(item) ? item.to : path;
    return { kind: "redirect", path: from, item: { what: "section", from, to, title: site.title } };
  });
}

function isRedirect(item: unknown): item is Redirect {
  return typeof item === "object" && item !== null && "to" in item;
}

const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds);
