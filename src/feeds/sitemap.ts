import type { Digest } from "../digest/build-digest.ts";
import { isIndexed } from "../digest/indexed.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl, type Path } from "../digest/urls.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import { NEWS_SITEMAP_PATH } from "./news-sitemap.ts";

/** One file of the sitemap, with pages that search engines may index. */
export interface SitemapPart {
  readonly path: Path;
  readonly pages: readonly SitemapPage[];
}

interface SitemapPage {
  readonly path: Path;
  /**
   * Taken from content, never from a clock. Undefined for lists: late arrivals change them without being the newest article, and
   * a date that is too early would keep crawlers away.
   */
  readonly changed?: StatedDate;
}

/**
 * The sitemap by month, so that a new article changes only one part and the index. Drafts are left out, and so are pages with
 * another outlet's full text unless the settings allow indexing.
 */
export function sitemapParts({
  site,
  months,
  weeks,
  editions,
  years,
  topics,
  providers,
  undated,
}: Digest): SitemapPart[] {
  const groups = [...topics, ...providers];
  const lists = [...years, ...groups, ...groups.flatMap((group) => group.years)].map(({ path }) => ({ path }));
  const fixed = ["/", "/topics/", "/providers/", "/archive/", "/undated/", "/feeds/", "/about/"].map((path) => ({
    path,
  }));
  const parts = new Map(months.map(({ month, path }): [string, SitemapPage[]] => [month, [{ path }]]));
  // In the month of its first day with articles, which hardly ever changes.
  for (const { path, articles } of weeks) parts.get(articles.at(-1)?.day?.slice(0, 7) ?? "")?.push({ path });
  for (const { day, path } of editions) parts.get(day.slice(0, 7))?.push({ path });
  for (const { month, path } of groups.flatMap((group) => group.years.flatMap((year) => year.months)))
    parts.get(month)?.push({ path });
  for (const { month, articles } of months) parts.get(month)?.push(...articlePages(site, articles));
  return [
    { path: REST, pages: [...fixed, ...lists, ...articlePages(site, undated)] },
    ...[...parts].map(([month, pages]) => ({ path: partPath(month), pages })),
  ];
}

function articlePages(site: Site, articles: readonly PublishedArticle[]): SitemapPage[] {
  return articles
    .filter((article) => isIndexed(site, article))
    .map(({ path, published }) => ({ path, ...(published !== undefined && { changed: published }) }));
}

/** Paths of the sitemap's parts and of the news sitemap. */
export function sitemapPaths({ months }: Pick<Digest, "months">): Path[] {
  return [NEWS_SITEMAP_PATH, REST, ...months.map(({ month }) => partPath(month))];
}

/** Pages that belong to no month. */
const REST = "/sitemaps/pages.xml";

function partPath(month: string): Path {
  return `/sitemaps/${month}.xml`;
}

/** One part as XML (sitemaps.org 0.9). */
export function renderSitemapPart(site: Site, { pages }: SitemapPart): string {
  const urls = pages.map(({ path, changed }) => {
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `  <url><loc>${escapeXml(absoluteUrl(site, path))}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The index of all parts, served at `/sitemap.xml`. */
export function renderSitemapIndex(site: Site, parts: readonly Path[]): string {
  const entries = parts.map((path) => `  <sitemap><loc>${escapeXml(absoluteUrl(site, path))}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
}
