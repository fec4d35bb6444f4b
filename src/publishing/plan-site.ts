import type { Digest } from "../digest/build-digest.ts";
import type { Redirect } from "../digest/redirect.ts";
import { formerPublicPaths, publicPath } from "../digest/urls.ts";
import { shortHash } from "../lib/hash.ts";
import { type KindName, kinds } from "../pages/kinds.ts";
import type { WantedPage } from "../pages/work.ts";
import { assetsOf } from "../views/assets.ts";
import { fileOf } from "./file-of.ts";
import { writeItem } from "./item-text.ts";

/** One file of the site, before it is made. */
export interface PlannedPage extends WantedPage {
  /** The path of its file inside the output folder, without a leading slash. */
  readonly file: string;
  /** Stands for everything the page is made of: where it is the same, so is the page. */
  readonly key: string;
  /** How many articles stand in what it is made of, each as often as it does. */
  readonly articles: number;
}

/** Every page that the site has. Throws where two want one path. */
export function planSite(digest: Digest, version: string): readonly PlannedPage[] {
  const planned = [...planPages(digest, version)];
  refuseTwice(planned);
  return planned;
}

/** Throws where two pages want one path: one of them would be lost. */
export function refuseTwice(pages: readonly Pick<PlannedPage, "path" | "file">[]): void {
  const files = new Set<string>();
  for (const { path, file } of pages) {
    if (files.has(file)) throw new Error(`Two pages want the path ${path}.`);
    files.add(file);
  }
}

/** The same one by one, for whoever does not keep them. `version` stands for the program that makes them. */
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
 * What stands where a page was before its section had another name: a page leads on, and a file is there too. A feed's readers
 * go on asking there, and find the feed they know, by the same id.
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
