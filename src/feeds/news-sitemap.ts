import { isIndexed } from "../digest/indexed.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl, type Path } from "../digest/urls.ts";
import type { Instant } from "../lib/instant.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";

export const NEWS_SITEMAP_PATH: Path = "/sitemaps/news.xml";

/** Google's limit per file. */
const MAX_PAGES = 1000;

/**
 * Google's definition of recent, in milliseconds. Counted back from the newest article, so that the result depends on content
 * only.
 */
const RECENT = 2 * 24 * 60 * 60 * 1000;

/** An entry of the news sitemap. */
export interface NewsSitemapPage {
  readonly path: Path;
  readonly title: string;
  readonly published: StatedDate;
}

/** The indexable pages of the two days up to the newest article, newest first. `articles` are in the site's order. */
export function newsPages(
  articles: readonly PublishedArticle[],
  site: Pick<Site, "indexFullText" | "text">,
): readonly NewsSitemapPage[] {
  const pages: NewsSitemapPage[] = [];
  let since: Instant | undefined;
  for (const { path, title, published, at, hasText, badge } of articles) {
    if (badge !== undefined) continue;
    if (published === undefined || at === undefined || pages.length === MAX_PAGES) break;
    since ??= daysBefore(at);
    if (at < since) break;
    if (isIndexed(site, { hasText })) pages.push({ path, title, published });
  }
  return pages;
}

function daysBefore(newest: Instant): Instant {
  return new Date(Date.parse(newest) - RECENT).toISOString().replace(".000", "");
}

/** The news sitemap as XML (Google's schema 0.9). It may be empty, which Google allows. */
export function renderNewsSitemap(site: Site, pages: readonly NewsSitemapPage[]): string {
  const publication = `<news:publication><news:name>${escapeXml(site.title)}</news:name><news:language>${newsLanguage(site)}</news:language></news:publication>`;
  const urls = pages.map(
    ({ path, title, published }) =>
      `  <url><loc>${escapeXml(absoluteUrl(site, path))}</loc><news:news>${publication}<news:publication_date>${published}</news:publication_date><news:title>${escapeXml(title)}</news:title></news:news></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join("")}</urlset>\n`;
}

/** An ISO 639 code without country. Chinese alone needs the script, as `zh-cn` or `zh-tw`. */
function newsLanguage({ language }: Pick<Site, "language">): string {
  const { language: name, script } = new Intl.Locale(language).maximize();
  if (name !== "zh") return name;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}
