import { addressOf } from "./crawl.ts";
import { foldFeeds } from "./fold-feeds.ts";

const ROOT = "https://digest.example/";

/** Files that every site has, whatever its seeds. */
const ALWAYS = [
  "/",
  "/404.html",
  "/_headers",
  "/_redirects",
  "/about/",
  "/archive/",
  "/feed.*",
  "/feeds.opml",
  "/feeds/",
  "/feeds/days/feed.*",
  "/feeds/feed.css",
  "/feeds/hot/feed.*",
  "/feeds/weeks/feed.*",
  "/manifest.webmanifest",
  "/newest.json",
  "/providers.opml",
  "/providers/",
  "/robots.txt",
  "/settings/",
  "/settings/offline/",
  "/sitemap.xml",
  "/sitemaps/news.xml",
  "/sitemaps/pages.xml",
  "/topics/",
  "/undated/",
  "/worker.js",
];

/** The site's paths as they are served, sorted; the hashes in the names of assets as `HASH`, the formats of a feed as one. */
export function urlsOf(pages: ReadonlyMap<string, string>): string[] {
  const paths = [...pages.keys()]
    .map((path) => addressOf(path, ROOT).slice(ROOT.length - 1))
    .map((path) => path.replace(/^(\/assets\/.*-)[0-9a-f]{8}(\.\w+)$/, "$1HASH$2"));
  return foldFeeds(paths);
}

/** The same without what every site has. */
export function ownUrlsOf(pages: ReadonlyMap<string, string>): string[] {
  return urlsOf(pages).filter((path) => !ALWAYS.includes(path) && !path.startsWith("/assets/"));
}

/** The list that a site without a single seed has. */
export const EMPTY_SITE_URLS = [
  ...ALWAYS,
  "/assets/feeds-HASH.js",
  "/assets/help-HASH.js",
  "/assets/icon-HASH.svg",
  "/assets/lists-HASH.js",
  "/assets/reader-HASH.js",
  "/assets/settings-HASH.js",
  "/assets/style-HASH.css",
  "/assets/tools-HASH.css",
  "/assets/theme-HASH.js",
].sort();
