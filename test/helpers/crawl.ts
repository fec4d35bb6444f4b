import { descendantsOf, parseXml } from "../../src/feeds/check/parse-xml.ts";
import { addressOf, deadLinks, fileAt, linksOf, type PageLinks } from "../../src/publishing/site-links.ts";
import { find, isNoindex } from "./elements.ts";

export { addressOf, fileAt as fileOf };

/**
 * Follows a site like readers and search engines: every internal link and fragment has a target, every page can be reached from
 * the front page, and the sitemap lists each indexable page exactly once. Returns one sentence for each fault. `address` is the
 * site's own, with a trailing slash.
 */
export function crawl(pages: ReadonlyMap<string, string>, address: string): string[] {
  const documents = new Map(
    [...pages].filter(([path]) => path.endsWith(".html")).map(([path, html]) => [path, readPage(html)]),
  );
  const files = { has: (file: string) => pages.has(file), idsOf: (file: string) => documents.get(file)?.ids };
  return [
    ...[...documents].flatMap(([path, page]) => deadLinks(path, page, files, address)),
    ...unreachable(documents, address),
    ...sitemapFaults(pages, documents, address),
  ];
}

interface Page extends PageLinks {
  readonly noindex: boolean;
  /** True for redirects, to which nothing links. */
  readonly redirect: boolean;
}

function readPage(html: string): Page {
  return {
    ...linksOf(html),
    noindex: isNoindex(html),
    redirect: find(html, "meta").some(({ attributes }) => attributes.get("http-equiv") === "refresh"),
  };
}

/** The pages that can be reached from the front page by links. */
export function reachable(pages: ReadonlyMap<string, PageLinks>, address: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = ["index.html"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = pages.get(path);
    if (page === undefined || reached.has(path)) continue;
    reached.add(path);
    const from = addressOf(path, address);
    waiting.push(...page.links.flatMap(({ value }) => fileAt(new URL(value, from), address) ?? []));
  }
  return reached;
}

function unreachable(documents: ReadonlyMap<string, Page>, address: string): string[] {
  const reached = reachable(documents, address);
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
    locationsIn(pages.get(fileAt(new URL(part), address) ?? "") ?? "").map(
      (location) => fileAt(new URL(location), address) ?? location,
    );
  // The news sitemap repeats recent pages.
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
