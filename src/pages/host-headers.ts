import {
  archiveFormats,
  FEED_FORMATS,
  type FeedFormat,
  feedFormats,
  feedPath,
  formerPublicPaths,
  href,
  publicPath,
} from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import { securityPolicy } from "../views/layout.tsx";

/** The `_headers` file of Netlify and Cloudflare Pages. Other hosts serve it as harmless text. */
export function renderHostHeaders(site: Site): string {
  return `${href(site, "/*")}
  Content-Security-Policy: ${securityPolicy(site)}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${site.api ? apiRule(site) : ""}${href(site, "/assets/*")}
  Cache-Control: public, max-age=31536000, immutable
${site.shareImages ? ruleForEver(site, "/cards/*") : ""}${site.images === "local" ? ruleForEver(site, "/pictures/*") : ""}${[
  ...FEED_FOLDERS.map((folder) => ({ folder, formats: feedFormats })),
  { folder: ARCHIVE_FOLDER, formats: archiveFormats },
]
  .flatMap(({ folder, formats }) => typeRules(site, folder, formats))
  .join("")}`;
}

function typeRules(site: Site, folder: string, formats: readonly FeedFormat[]): string[] {
  const places = [publicPath(site, folder), ...formerPublicPaths(site, folder)];
  return places.flatMap((place) => formats.map((format) => typeRule(site, place, format)));
}

/** Lets web pages on other sites read the API, which CORS (fetch.spec.whatwg.org) forbids by default. */
function apiRule(site: Site): string {
  return `${href(site, "/api/*")}
  Access-Control-Allow-Origin: *
`;
}

/** Cached forever, because the file names contain a hash of the content. */
function ruleForEver(site: Site, paths: string): string {
  return `${href(site, paths)}
  Cache-Control: public, max-age=31536000, immutable
`;
}

/** Folders of feeds. On both hosts, a name after a colon matches one folder of any name. */
const FEED_FOLDERS = ["/", "/topics/:name/", "/providers/:name/", "/feeds/:name/"];
const ARCHIVE_FOLDER = "/feeds/archive/:part/";

function typeRule(site: Site, folder: string, format: FeedFormat): string {
  const charset = format === "json" ? "" : "; charset=utf-8";
  return `${href(site, "/")}${feedPath(folder, format).slice(1)}
  Content-Type: ${FEED_FORMATS[format].type}${charset}
`;
}
