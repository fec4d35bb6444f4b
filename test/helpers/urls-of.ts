import { addressOf } from "./crawl.ts";
import { foldFeeds } from "./fold-feeds.ts";

const ROOT = "https://digest.example/";

/** Files of every site, whatever its seeds. */
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

/** A site's paths as served, sorted, with hashes of assets replaced by `HASH`, and the formats of a feed joined. */
export function urlsOf(pages: ReadonlyMap<string, string>): string[] {
  const paths = [...pages.keys()]
    .map((path) => addressOf(path, ROOT).slice(ROOT.length - 1))
    .map((path) => path.replace(/^(\/assets\/.*-)[0-9a-f]{8}(\.\w+)$/, "$1HASH$2"));
  return foldFeeds(paths);
}

/** Without the files of every site. */
export function ownUrlsOf(pages: ReadonlyMap<string, string>): string[] {
  return urlsOf(pages).filter((path) => !ALWAYS.includes(path) && !path.startsWith("/assets/"));
}

/** The paths of a site without seeds. */
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
