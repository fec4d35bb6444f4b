import { exportedMembers } from "../digest/exported-fields.ts";
import { absoluteUrl, feedPath } from "../digest/urls.ts";
import { safeJson } from "../lib/safe-json.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";

/** Renders a feed as JSON Feed 1.1, with finished items. `next_url` leads to the next older archive page. */
export function renderJsonFeed(site: Site, feed: Feed, items: readonly string[]): string {
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
  };
  const list = items.length === 0 ? "[]" : `[\n  ${items.join(",\n  ")}\n ]`;
  return `${safeJson(json, 1).slice(0, -"\n}".length)},\n "items": ${list}\n}\n`;
}

/** An entry as an item of the list, indented. */
export function jsonItem(entry: Entry): string {
  const { guid, title, link, original, published, updated, summary, content, told, categories, picture, language } =
    entry;
  const item = {
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
  return safeJson(item, 1).replaceAll("\n", "\n  ");
}
