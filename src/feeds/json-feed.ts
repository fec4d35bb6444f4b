import { exportedMembers } from "../digest/exported-fields.ts";
import { absoluteUrl, feedPath } from "../digest/urls.ts";
import { safeJson } from "../lib/safe-json.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";

/** Renders a feed as JSON Feed 1.1. `next_url` leads to the next older archive page. */
export function renderJsonFeed(site: Site, feed: Feed, entries: readonly Entry[]): string {
  const { older, current } = feed.archive;
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: absoluteUrl(site, feed.page),
    feed_url: absoluteUrl(site, feedPath(feed.folder, "json")),
    description: feed.description,
    ...(older !== undefined && { next_url: absoluteUrl(site, feedPath(older, "json")) }),
    authors: [{ name: site.title, url: absoluteUrl(site, "/") }],
    language: site.language,
    ...(site.hub !== undefined && current === undefined && { hubs: [{ type: "WebSub", url: site.hub }] }),
    items: entries.map(jsonItem),
  };
  return `${safeJson(json, 1)}\n`;
}

function jsonItem(entry: Entry) {
  const { guid, title, link, original, published, updated, summary, content, told, categories, picture, language } =
    entry;
  return {
    id: guid,
    url: link,
    ...(original !== undefined && { external_url: original }),
    title,
    content_html: content.html,
    ...(summary !== undefined && { summary }),
    ...(picture !== undefined && { image: picture.url }),
    date_published: published,
    ...(updated !== published && { date_modified: updated }),
    ...exportedMembers(told),
    ...(categories.length > 0 && { tags: categories }),
    ...(language !== undefined && { language }),
  };
}
