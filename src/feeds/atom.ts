import { generateAtomFeed } from "feedsmith";
import { absoluteUrl, feedPath } from "../digest/urls.ts";
import { newestOf } from "../lib/instant.ts";
import type { Site } from "../site.ts";
import type { Entry } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { CONTENT, finishXml, itemWriter, SAMPLE } from "./finish-xml.ts";
import { feedLinks } from "./links.ts";

/** When a feed without items last changed: RFC 4287 wants a date, and no content gives one. */
const NEVER = "1970-01-01T00:00:00Z";

/**
 * A feed as Atom 1.0 (RFC 4287). Its id is the address of the feed, which the parts of its archive share (RFC 5005);
 * entries without an outlet have the digest as their author, since each needs one.
 */
export function renderAtom(site: Site, feed: Feed, entries: readonly Entry[]): string {
  const xml = generateAtomFeed({
    id: absoluteUrl(site, feedPath(feed.archive.current ?? feed.folder, "atom")),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: new Date(newestOf(entries.map(({ updated }) => updated)) ?? NEVER),
    authors: [{ name: site.title, uri: absoluteUrl(site, "/") }],
    generator: { text: "news-digest" },
    links: [
      { href: absoluteUrl(site, feed.page), rel: "alternate", type: "text/html" },
      ...feedLinks(site, feed, "atom"),
    ],
    xml: { lang: site.language },
    entries: [atomEntry(SAMPLE)],
  });
  return finishXml(site, feed, xml, entries.map(writeEntry));
}

const writeEntry = itemWriter((entry) =>
  generateAtomFeed({ id: "", title: { value: "" }, updated: new Date(0), entries: [atomEntry(entry)] }),
);

function atomEntry(entry: Entry) {
  const { guid, title, link, original, published, updated, summary, outlet, categories, picture, language } = entry;
  return {
    id: guid,
    title: { value: title },
    links: [
      { href: link, rel: "alternate", type: "text/html" },
      ...(original === undefined ? [] : [{ href: original, rel: "via" }]),
    ],
    published: new Date(published),
    updated: new Date(updated),
    ...(summary !== undefined && { summary: { value: summary } }),
    ...(outlet !== undefined && {
      authors: [{ name: outlet.name, ...(outlet.address !== undefined && { uri: outlet.address }) }],
    }),
    ...(categories.length > 0 && { categories: categories.map((term) => ({ term })) }),
    content: { value: CONTENT, type: "html" },
    ...(picture !== undefined && { media: { contents: [{ ...picture, medium: "image" }] } }),
    ...(language !== undefined && { xml: { lang: language } }),
  };
}
