import { generateOpml } from "feedsmith";
import type { Digest } from "../digest/build-digest.ts";
import type { Group } from "../digest/groups.ts";
import { homeOf } from "../digest/told-fields.ts";
import { absoluteUrl, feedPath, type Path } from "../digest/urls.ts";
import { escapeXml } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import type { Feed } from "./feed.ts";
import { listFeeds } from "./list-feeds.ts";

/** All our feeds, to be taken into a feed reader at once. */
export const FEEDS_OPML: Path = "/feeds.opml";

/** The outlets, as far as they are known: their own sites, not feeds of theirs, which no seed names. */
export const PROVIDERS_OPML: Path = "/providers.opml";

/** What an OPML file says of one feed or site. */
interface Outline extends Pick<Feed, "title" | "description" | "folder" | "page" | "scope"> {}

export type FeedOutlines = readonly Outline[];
export type ProviderOutlines = readonly Pick<Group, "name" | "domain" | "path">[];

/** What the file of our feeds is made of: no counts and dates, so that it changes with the list of feeds alone. */
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

/** OPML 2.0 of our feeds as RSS: those of the site, of its topics and of its outlets. */
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

/** OPML 2.0 of the outlets: each with its own site where that is known, and the feed that we make of its articles. */
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
  // The library takes a list without entries for none, and OPML wants at least one.
  const some = outlines.length > 0 ? outlines : [{ text: say(site, "noneYet"), isComment: true }];
  return escapeCdata(generateOpml({ head: { title }, body: { outlines: some } }));
}

/**
 * Writes CDATA sections as escaped text. feedsmith puts a section, and white space around it, wherever a text holds
 * markup; white space counts in a title, and readers that search for "<script" find it in a section.
 */
function escapeCdata(xml: string): string {
  return xml.replace(/>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*</g, (_, sections: string) => {
    const text = sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1");
    return `>${escapeXml(text)}<`;
  });
}
