import { parseFeed } from "feedsmith";
import { cutAtWord, onOneLine } from "../lib/plain-text.ts";
import { chooseAddress } from "./choose-address.ts";
import { type FeedBases, feedBases } from "./feed-bases.ts";
import type { Found, Report } from "./found.ts";
import { htmlToLine, htmlToPlain } from "./html-to-plain.ts";
import { readPageDate } from "./read-page-date.ts";

/** What a feed says of itself and of its items, in its order; or that it is none. */
export type FeedReading =
  | {
      readonly title?: string;
      /** Each is read when it is asked for: a feed may hold thousands, of which few are taken. */
      readonly items: readonly FeedItem[];
      readonly fault?: undefined;
    }
  | { readonly fault: string; readonly cure: string };

export interface FeedItem {
  /** Where it leads, without tracking; undefined for one without a link that could be followed. */
  readonly address: string | undefined;
  /** All that the feed says of it. Never throws. */
  readonly report: () => Report;
}

/** A feed may hold the whole text where a summary belongs. */
const LONGEST_EXCERPT = 500;

/** Of an item without a title, so much of its first sentence is one. */
const LONGEST_TITLE = 100;

/** A longer text is no news. */
const LONGEST_CONTENT = 1_000_000;

const FEED_CURE = "name the address of the feed, which its site's pages name";

/**
 * Reads an RSS, Atom, RDF or JSON feed. `address` is its own, for links that are not whole. Never throws for what a feed
 * may hold.
 */
export function readFeed(text: string, address: string): FeedReading {
  if (/^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<opml\b/i.test(text))
    return { fault: "is OPML, a list of feeds", cure: "name one of the feeds it lists, by its xmlUrl" };
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    const isPage = /^[\s\ufeff]*(?:<!doctype html|<html)\b/i.test(text);
    return { fault: isPage ? "is a page, not a feed" : "is no RSS, Atom or JSON feed", cure: FEED_CURE };
  }
  const title = parsed.format === "atom" ? words(parsed.feed.title) : titleOf(parsed);
  const bases = feedBases(text, address);
  return {
    ...(title !== undefined && { title: inPlain(title) }),
    items: itemsOf(parsed).map((item) => itemOf(item, bases)),
  };
}

function titleOf(parsed: Exclude<ReturnType<typeof parseFeed>, { readonly format: "atom" }>): Words | undefined {
  const { title } = parsed.feed;
  return title === undefined ? undefined : { text: title, isMarkup: parsed.format !== "json" && isMarkedUp(title) };
}

/** Words with or without markup. */
interface Words {
  readonly text: string;
  readonly isMarkup: boolean;
}

interface Item {
  readonly link: string | undefined;
  readonly title: Words | undefined;
  readonly summary: Words | undefined;
  readonly content: Words | undefined;
  /** As they are written, the one of publishing first; feedsmith would take a parser of ours. */
  readonly dates: readonly unknown[];
  readonly picture: string | undefined;
}

function itemsOf(parsed: ReturnType<typeof parseFeed>): Item[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map(
        ({ link, guid, title, description, content, pubDate, dc, dcterms, prism, atom, enclosures, media }) => ({
          link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          title: loose(title),
          summary: markup(description),
          content: markup(content?.encoded),
          dates: [
            pubDate,
            dc?.dates,
            dcterms?.issued,
            dcterms?.dates,
            dcterms?.created,
            prism?.publicationDates,
            atom?.published,
            atom?.updated,
            dcterms?.modified,
          ],
          picture:
            enclosures?.find(({ type }) => type?.startsWith("image/"))?.url ??
            media?.contents?.find(({ medium, type }) => medium === "image" || type?.startsWith("image/"))?.url,
        }),
      );
    case "atom":
      return (parsed.feed.entries ?? []).map(({ links, title, summary, content, published, updated, dc, dcterms }) => ({
        link: links?.find(({ rel = "alternate" }) => rel === "alternate")?.href,
        title: words(title),
        summary: words(summary),
        content: words(content),
        dates: [published, dc?.dates, dcterms?.issued, dcterms?.created, updated],
        picture: links?.find(({ rel, type }) => rel === "enclosure" && type?.startsWith("image/"))?.href,
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map(({ link, title, description, content, dc, dcterms }) => ({
        link,
        title: loose(title),
        summary: markup(description),
        content: markup(content?.encoded),
        dates: [dc?.dates, dcterms?.issued, dcterms?.created, dcterms?.modified],
        picture: undefined,
      }));
    case "json":
      return (parsed.feed.items ?? []).map(
        ({
          id,
          url,
          external_url,
          title,
          summary,
          content_html,
          content_text,
          date_published,
          date_modified,
          image,
        }) => ({
          // A link blog's own page is about another page, which is the news. JSON Feed 1.1: ideally, an id is the address.
          link: external_url ?? url ?? (/^https?:/i.test(String(id)) ? String(id) : undefined),
          title: plain(title),
          summary: plain(summary),
          content: markup(content_html) ?? plain(content_text),
          dates: [date_published, date_modified],
          picture: image,
        }),
      );
  }
}

/** RFC 4287, 3.1.1 and 4.1.3: text is no markup unless its type says so; bytes of other types are none to read. */
function words(
  construct: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): Words | undefined {
  const { value, type = "text" } = construct ?? {};
  if (value === undefined) return undefined;
  const kind = type.toLowerCase();
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(kind)) return { text: value, isMarkup: true };
  return kind === "text" || kind === "text/plain" ? { text: value, isMarkup: false } : undefined;
}

/** JSON Feed 1.1: titles and summaries are plain text. */
function plain(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, isMarkup: false };
}

function markup(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, isMarkup: true };
}

/** RSS does not say whether its titles are markup. */
function loose(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, isMarkup: isMarkedUp(text) };
}

/** Whether each tag in a text is closed again or stands alone by its nature: "The <dialog> element" is about one. */
function isMarkedUp(text: string): boolean {
  const tags = [...text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)];
  const names = (slash: string) => tags.filter(([, one]) => one === slash).map(([, , name = ""]) => name.toLowerCase());
  const closed = new Set(names("/"));
  return names("").every((name) => closed.has(name) || /^(?:br|wbr|img|hr|p)$/.test(name));
}

function itemOf(item: Item, bases: FeedBases): FeedItem {
  const { link, picture } = item;
  const base = link === undefined ? undefined : bases.resolve(link);
  const leads = (link === undefined ? undefined : bases.original(link)) ?? base;
  const address = leads === undefined || !URL.canParse(leads) ? undefined : chooseAddress(leads, [])?.address.value;
  const image = picture === undefined ? undefined : bases.resolve(picture);
  return { address, report: () => reportOf(item, address, image) };
}

const SOURCE = "the feed";

function found<Value>(value: Value, source = SOURCE): Found<Value> {
  return { value, source };
}

function reportOf(item: Item, address: string | undefined, image: string | undefined): Report {
  const date = dateOf(item.dates);
  const { excerpt, text } = textsOf(item);
  const title = item.title === undefined ? "" : inPlain(item.title);
  const heading = title === "" ? cutAtWord(firstSentence(excerpt), LONGEST_TITLE) : title;
  return {
    ...(heading !== "" && { title: found(heading, title === "" ? "the feed's first words" : SOURCE) }),
    ...(excerpt !== "" && { excerpt: found(excerpt) }),
    ...(date && { published: date }),
    ...(address !== undefined && { address: found(address) }),
    ...(image?.startsWith("http") && { picture: found({ url: image.replace(/^http:/, "https:") }) }),
    ...(text !== "" && { text: found(text) }),
    notes: [],
  };
}

/** The first date that can be read. */
function dateOf(dates: readonly unknown[]): Report["published"] {
  for (const date of dates.flat()) {
    const read = typeof date === "string" || typeof date === "number" ? readPageDate(String(date)) : undefined;
    if (read) return found(read.date, read.note === "" ? SOURCE : `${SOURCE}, ${read.note}`);
  }
  return undefined;
}

/** The excerpt is the summary, else the beginning of the content; a summary too long for one is the text. */
function textsOf({ summary, content }: Item): { readonly excerpt: string; readonly text: string } {
  const short = summary === undefined ? "" : inPlain(summary);
  const whole = content ?? (short.length > LONGEST_EXCERPT ? summary : undefined);
  const text = whole === undefined ? "" : inLines(whole);
  return { excerpt: cutAtWord(short || onOneLine(text.slice(0, 4 * LONGEST_EXCERPT)), LONGEST_EXCERPT), text };
}

function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? "";
}

function inLines({ text, isMarkup }: Words): string {
  const kept = text.slice(0, LONGEST_CONTENT);
  return isMarkup ? htmlToPlain(kept) : kept.trim();
}

/** On one line, without markup and the entities of one. */
function inPlain({ text, isMarkup }: Words): string {
  return isMarkup ? htmlToLine(text) : onOneLine(text);
}
