import type { Digest } from "../digest/build-digest.ts";
import { isIndexed } from "../digest/indexed.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl, type Path } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site.ts";

/** One file of the sitemap: pages that search engines may list. */
export interface SitemapPart {
  readonly path: Path;
  readonly pages: readonly SitemapPage[];
}

interface SitemapPage {
  readonly path: Path;
  /** From content, never from a clock. */
  readonly changed?: Instant;
}

/**
 * The sitemap by month, so that a new article changes one part and the index. Pages that print another outlet's full
 * text are left out unless the site says otherwise, as are drafts.
 */
export function sitemapParts({ site, months, editions, years, topics, providers, undated }: Digest): SitemapPart[] {
  const lists = [...years, ...topics, ...providers].map(({ path }) => ({ path }));
  const fixed = ["/", "/topics/", "/providers/", "/archive/", "/undated/", "/feeds/", "/about/"].map((path) => ({
    path,
  }));
  const pagesPart = { path: "/sitemaps/pages.xml", pages: [...fixed, ...lists, ...articlePages(site, undated)] };
  const groupMonths = [...topics, ...providers].flatMap((group) => group.months);
  const parts = months.map(({ month, path, articles }) => ({
    path: `/sitemaps/${month}.xml`,
    pages: [
      { path },
      ...editions.filter(({ day }) => day.startsWith(month)).map((edition) => ({ path: edition.path })),
      ...groupMonths.filter((part) => part.month === month).map((part) => ({ path: part.path })),
      ...articlePages(site, articles),
    ],
  }));
  return [pagesPart, ...parts];
}

function articlePages(site: Site, articles: readonly PublishedArticle[]): SitemapPage[] {
  return articles
    .filter((article) => isIndexed(site, article))
    .map(({ path, published }) => ({ path, ...(published !== undefined && { changed: published }) }));
}

/** One part as XML by sitemaps.org 0.9. */
export function renderSitemapPart(site: Site, { pages }: SitemapPart): string {
  const urls = pages.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `  <url><loc>${escapeXml(absoluteUrl(site, path))}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The index of all parts, at `/sitemap.xml`. */
export function renderSitemapIndex(site: Site, parts: readonly SitemapPart[]): string {
  const entries = parts.map(({ path }) => `  <sitemap><loc>${escapeXml(absoluteUrl(site, path))}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
}
