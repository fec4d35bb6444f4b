import { absoluteUrl } from "../digest/urls.ts";
import { NEWS_SITEMAP_PATH } from "../feeds/news-sitemap.ts";
import type { Site } from "../site/site.ts";

/** Lists the news sitemap besides the index, because not all crawlers look for one in the other. */
export function renderRobots(site: Site): string {
  const sitemaps = ["/sitemap.xml", NEWS_SITEMAP_PATH].map((path) => `Sitemap: ${absoluteUrl(site, path)}\n`);
  return `User-agent: *\nAllow: /\n\n${sitemaps.join("")}`;
}
