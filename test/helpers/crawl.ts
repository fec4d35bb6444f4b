import { descendantsOf, parseXml } from "../../src/feeds/check/parse-xml.ts";
import { elementsOf, find, isNoindex } from "./elements.ts";

/**
 * Follows a site as its readers and search engines do: every link and fragment of ours leads somewhere, every page can
 * be reached from the front page, and the sitemap names exactly the pages that may be listed, once each.
 * One sentence for each fault; none for a sound site. `address` is the site's own, with a slash at the end.
 */
export function crawl(pages: ReadonlyMap<string, string>, address: string): string[] {
  const documents = new Map(
    [...pages].filter(([path]) => path.endsWith(".html")).map(([path, html]) => [path, readPage(html)]),
  );
  return [
    ...[...documents].flatMap(([path, page]) => deadLinks(path, page, pages, documents, address)),
    ...unreachable(documents, address),
    ...sitemapFaults(pages, documents, address),
  ];
}

interface Page {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly noindex: boolean;
  /** It only leads on, so nothing links to it. */
  readonly redirect: boolean;
}

function readPage(html: string): Page {
  const elements = elementsOf(html);
  const values = (name: string) => elements.flatMap(({ attributes }) => attributes.get(name) ?? []);
  return {
    links: [...values("href"), ...values("src")],
    ids: new Set(values("id")),
    noindex: isNoindex(html),
    redirect: find(html, "meta").some(({ attributes }) => attributes.get("http-equiv") === "refresh"),
  };
}

function deadLinks(
  path: string,
  page: Page,
  files: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, Page>,
  address: string,
): string[] {
  return page.links.flatMap((link) => {
    const target = new URL(link, addressOf(path, address));
    if (target.origin !== new URL(address).origin) return [];
    const file = fileOf(target, address);
    if (file === undefined || !files.has(file)) return [`${path}: dead link ${link}`];
    const fragment = decodeURIComponent(target.hash.slice(1));
    return fragment === "" || documents.get(file)?.ids.has(fragment) ? [] : [`${path}: dead fragment ${link}`];
  });
}

function unreachable(documents: ReadonlyMap<string, Page>, address: string): string[] {
  const reached = new Set<string>();
  const waiting = ["index.html"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = documents.get(path);
    if (page === undefined || reached.has(path)) continue;
    reached.add(path);
    const from = addressOf(path, address);
    waiting.push(...page.links.flatMap((link) => fileOf(new URL(link, from), address) ?? []));
  }
  return [...documents]
    .filter(([path, { redirect }]) => !reached.has(path) && !redirect && path !== "404.html")
    .map(([path]) => `${path}: no way leads here from the front page`);
}

function sitemapFaults(
  pages: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, Page>,
  address: string,
): string[] {
  const parts = locationsIn(pages.get("sitemap.xml") ?? "");
  const filesIn = (part: string) =>
    locationsIn(pages.get(fileOf(new URL(part), address) ?? "") ?? "").map(
      (location) => fileOf(new URL(location), address) ?? location,
    );
  // The news sitemap names once more what is new.
  const [news = [], ...others] = parts.map(filesIn);
  const files = others.flat();
  const faults = files.flatMap((file, index) => [
    ...(documents.has(file) ? [] : [`sitemap: no page ${file}`]),
    ...(documents.get(file)?.noindex ? [`sitemap: ${file} is noindex`] : []),
    ...(files.indexOf(file) === index ? [] : [`sitemap: ${file} is listed twice`]),
  ]);
  const missing = [...documents].filter(([path, { noindex }]) => !noindex && !files.includes(path));
  const strange = news.filter((file) => !files.includes(file));
  return [
    ...faults,
    ...strange.map((file) => `news sitemap: ${file} is in no other part`),
    ...missing.map(([path]) => `sitemap: ${path} is not listed`),
  ];
}

function locationsIn(xml: string): string[] {
  return descendantsOf(parseXml(xml))
    .filter(({ name }) => name.endsWith("loc"))
    .map(({ text }) => text);
}

/** Where a file of the site is served. */
export function addressOf(path: string, address: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), address).href;
}

/** The file that is served at an address of the site; undefined outside it. */
export function fileOf(target: URL, address: string): string | undefined {
  if (!target.href.startsWith(address)) return undefined;
  const path = decodeURIComponent(target.pathname.slice(new URL(address).pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
