import { generateOpml } from "feedsmith";
import type { Digest } from "../digest/build-digest.ts";
import { homeOf } from "../digest/exported-fields.ts";
import type { Group } from "../digest/groups.ts";
import { absoluteUrl, feedPath, type Path } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Feed } from "./feed.ts";
import { listFeeds } from "./list-feeds.ts";

/** All feeds of the site, ready to import into a feed reader. */
export const FEEDS_OPML: Path = "/feeds.opml";

/** All outlets, with their websites if known. Seeds do not name the outlets' own feeds. */
export const PROVIDERS_OPML: Path = "/providers.opml";

/** An OPML outline: a feed or website. */
interface Outline extends Pick<Feed, "title" | "description" | "folder" | "page" | "scope"> {}

export type FeedOutlines = readonly Outline[];
export type ProviderOutlines = readonly Pick<Group, "name" | "domain" | "path">[];

/** The data of the feed list. Without counts and dates, so that it changes only if the list of feeds does. */
export function feedOutlines(digest: Digest): FeedOutlines {
  return listFeeds(digest).map(({ title, description, folder, page, scope }) => ({
    title,
    description,
    folder,
    page,
    scope,
  }));
}

export function providerOutlines({ providers }: Digest): ProviderOutlines {
  return providers.map(({ name, domain, path }) => ({ name, path, ...(domain !== undefined && { domain }) }));
}

/** OPML 2.0 of the RSS feeds of the site, its topics and its outlets. */
export function renderFeedsOpml(site: Site, outlines: FeedOutlines): string {
  const folders = [
    { text: site.title, feeds: outlines.filter(({ scope }) => scope !== "topic" && scope !== "provider") },
    { text: say(site, "topics"), feeds: outlines.filter(({ scope }) => scope === "topic") },
    { text: say(site, "sources"), feeds: outlines.filter(({ scope }) => scope === "provider") },
  ].filter(({ feeds }) => feeds.length > 0);
  return renderOpml(
    site,
    say(site, "feedsOf", { site: site.title }),
    folders.map(({ text, feeds }) => ({
      text,
      title: text,
      outlines: feeds.map(({ title, description, folder, page }) => ({
        text: title,
        title,
        description,
        type: "rss",
        version: "RSS2",
        xmlUrl: absoluteUrl(site, feedPath(folder, "rss")),
        htmlUrl: absoluteUrl(site, page),
        language: site.language,
      })),
    })),
  );
}

/** OPML 2.0 of the outlets: the outlet's website, if known, and our feed of its articles. */
export function renderProvidersOpml(site: Site, outlines: ProviderOutlines): string {
  return renderOpml(
    site,
    say(site, "sourcesOf", { site: site.title }),
    outlines.map((outlet) => ({
      text: outlet.name,
      title: outlet.name,
      type: "rss",
      version: "RSS2",
      xmlUrl: absoluteUrl(site, feedPath(outlet.path, "rss")),
      htmlUrl: homeOf(outlet) ?? absoluteUrl(site, outlet.path),
    })),
  );
}

type Outlines = NonNullable<NonNullable<Parameters<typeof generateOpml>[0]["body"]>["outlines"]>;

function renderOpml(site: Site, title: string, outlines: Outlines): string {
  // OPML requires an outline, and the library omits an empty list.
  const some = outlines.length > 0 ? outlines : [{ text: say(site, "noneYet"), isComment: true }];
  return escapeCdata(generateOpml({ head: { title }, body: { outlines: some } }));
}

/**
 * Replaces CDATA sections by escaped text. feedsmith wraps any text with markup in a section with white space around it. That
 * white space would become part of titles, and some readers reject a literal "<script".
 */
function escapeCdata(xml: string): string {
  return xml.replace(/>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g, (_, sections: string) => {
    const text = sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1");
    return `>${escapeXml(text)}<`;
  });
}
