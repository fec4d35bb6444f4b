import { absoluteUrl, archiveFormats, FEED_FORMATS, type FeedFormat, feedPath } from "../digest/urls.ts";
import type { Site } from "../site/site.ts";
import type { Feed } from "./feed.ts";

/**
 * The Atom links of a feed: `self`, the hub (WebSub §4) and the archive (RFC 5005 §4). Archive pages never change, so they name
 * no hub.
 */
export function feedLinks(site: Site, { folder, archive: { older, newer, current } }: Feed, format: FeedFormat) {
  const archived = archiveFormats.includes(format) ? format : "atom";
  const link = (rel: string, to: string, as = archived) => ({
    href: absoluteUrl(site, feedPath(to, as)),
    rel,
    type: FEED_FORMATS[as].type,
  });
  return [
    link("self", folder, format),
    ...(site.hub !== undefined && current === undefined ? [{ href: site.hub, rel: "hub" }] : []),
    ...(older === undefined ? [] : [link("prev-archive", older)]),
    ...(newer === undefined ? [] : [link("next-archive", newer)]),
    ...(current === undefined ? [] : [link("current", current)]),
  ];
}
