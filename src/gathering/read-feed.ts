import { parseFeed } from "feedsmith";
import { onOneLine, truncateAtWord } from "../lib/plain-text.ts";
import { chooseAddress } from "./choose-address.ts";
import { type FeedBases, feedBases } from "./feed-bases.ts";
import { type Item, isMarkedUp, itemsOf, type Words, words } from "./feed-items.ts";
import { type FoundFields, type FoundReport, inFeed } from "./found.ts";
import { fitForSeed, htmlToLine, htmlToPlain } from "./html-to-plain.ts";
import { dropLongPersons, expandEntities, mendFeed } from "./mend-feed.ts";
import { readPageDate } from "./read-page-date.ts";

/** A feed's title and items, in its order, or the reason why it is not a feed. */
export type FeedReading =
  | {
      readonly title?: string;
      /** Read lazily: a feed may have thousands of items, of which few are new. */
      readonly items: readonly FeedItem[];
      readonly fault?: undefined;
    }
  | { readonly fault: string; readonly cure: string };

export interface FeedItem {
  /** The item's address without tracking. Undefined if it has no valid link. */
  readonly address: string | undefined;
  /** All facts from the feed. Never throws. */
  readonly report: () => FoundReport;
}

/** Some feeds have the full text as the summary. */
const MAX_EXCERPT_LENGTH = 500;

/** For titles made from the first sentence of an item without one. */
const MAX_TITLE_LENGTH = 100;

/** Longer texts are not news. */
const MAX_CONTENT_LENGTH = 1_000_000;

const FEED_CURE = "give the address of the feed; the site's pages link to it";

/** Reads an RSS, Atom, RDF or JSON feed. `address` is its own, for relative links. Never throws because of a feed's content. */
export function readFeed(written: string, address: string): FeedReading {
  const text = dropLongPersons(expandEntities(written));
  if (/^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*?-->\s*)*<opml\b/i.test(text))
    return { fault: "is OPML, a list of feeds", cure: "give the xmlUrl of one of the feeds it lists" };
  const mended = parse(text) === undefined ? mendFeed(text, (part) => parse(part) !== undefined) : text;
  const parsed = mended === undefined ? undefined : parse(mended);
  if (mended === undefined || parsed === undefined) {
    const isPage = /^[\s\ufeff]*(?:<!doctype html|<html)\b/i.test(text);
    return { fault: isPage ? "is a page, not a feed" : "is not an RSS, Atom or JSON feed", cure: FEED_CURE };
  }
  const title = parsed.format === "atom" ? words(parsed.feed.title) : titleOf(parsed);
  const bases = feedBases(mended, address);
  return {
    ...(title !== undefined && { title: inPlain(title) }),
    items: itemsOf(parsed).map((item) => itemOf(item, bases)),
  };
}

function parse(text: string): ReturnType<typeof parseFeed> | undefined {
  try {
    return parseFeed(text);
  } catch {
    return undefined;
  }
}

function titleOf(parsed: Exclude<ReturnType<typeof parseFeed>, { readonly format: "atom" }>): Words | undefined {
  const { title } = parsed.feed;
  return title === undefined ? undefined : { text: title, isMarkup: parsed.format !== "json" && isMarkedUp(title) };
}

function itemOf(item: Item, bases: FeedBases): FeedItem {
  const { link, picture } = item;
  const base = link === undefined ? undefined : bases.resolve(link);
  const leads = (link === undefined ? undefined : bases.original(link)) ?? base;
  const address = leads === undefined || !URL.canParse(leads) ? undefined : chooseAddress(leads, [])?.address.value;
  const image = picture === undefined ? undefined : bases.resolve(picture);
  const found = item.found(bases.resolve);
  return { address, report: () => reportOf(item, found, address, image) };
}

function reportOf(item: Item, found: FoundFields, address: string | undefined, image: string | undefined): FoundReport {
  const date = dateOf(item.dates);
  const { excerpt, text } = textsOf(item);
  const title = item.title === undefined ? "" : inPlain(item.title);
  const heading = title === "" ? truncateAtWord(firstSentence(excerpt), MAX_TITLE_LENGTH) : title;
  return {
    ...(heading !== "" && {
      title: title === "" ? { value: heading, source: "the feed's first words" } : inFeed(heading),
    }),
    ...(excerpt !== "" && { excerpt: inFeed(excerpt) }),
    ...(date && { published: date }),
    ...(address !== undefined && { address: inFeed(address) }),
    ...(image?.startsWith("http") && { picture: inFeed({ url: image.replace(/^http:/, "https:") }) }),
    ...(text !== "" && { text: inFeed(text) }),
    ...found,
    notes: [],
  };
}

/** The first readable date. */
function dateOf(dates: readonly unknown[]): FoundReport["published"] {
  for (const date of dates.flat()) {
    const read = typeof date === "string" || typeof date === "number" ? readPageDate(String(date)) : undefined;
    if (read) return read.note === "" ? inFeed(read.date) : { value: read.date, source: `the feed, ${read.note}` };
  }
  return undefined;
}

/** The excerpt is the summary or else the opening of the content. A summary too long for an excerpt is the text. */
function textsOf({ summary, content }: Item): { readonly excerpt: string; readonly text: string } {
  const short = summary === undefined ? "" : inPlain(summary);
  const whole = content ?? (short.length > MAX_EXCERPT_LENGTH ? summary : undefined);
  const text = whole === undefined ? "" : inLines(whole);
  return {
    excerpt: truncateAtWord(short || onOneLine(text.slice(0, 4 * MAX_EXCERPT_LENGTH)), MAX_EXCERPT_LENGTH),
    text,
  };
}

function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? "";
}

function inLines({ text, isMarkup }: Words): string {
  const kept = text.slice(0, MAX_CONTENT_LENGTH);
  return isMarkup ? htmlToPlain(kept) : fitForSeed(kept.trim());
}

/** One line of plain text, with entities decoded. */
function inPlain({ text, isMarkup }: Words): string {
  return isMarkup ? htmlToLine(text) : onOneLine(text);
}
