import { decodePage } from "./decode-page.ts";
import { joinReports, type Report } from "./found.ts";
import { type Fetch, gatherPage, LARGEST_PAGE, measurePicture } from "./gather-page.ts";
import { addToLibrary, type Library } from "./library.ts";
import { type Fault, type MadeSeed, type MakeOptions, makeSeed, type NotMade } from "./make-seed.ts";
import { type FeedItem, readFeed } from "./read-feed.ts";

/** The types that feeds are served with, right ones first. */
const FEED_TYPES = [
  "application/atom+xml",
  "application/rss+xml",
  "application/feed+json",
  "application/rdf+xml",
  "application/xml",
  "text/xml",
  "application/json",
  "text/plain",
];

/** One item of a feed, and what became of it. */
export type Taken = { readonly item: FeedItem } & (MadeSeed | NotMade | { readonly kind: "beyond" });

export interface TakeFeedOptions extends MakeOptions {
  readonly fetch: Fetch;
  readonly contact: string;
  /** How many new items are taken at most. */
  readonly limit: number;
  readonly withText: boolean;
}

/** A feed as it came. */
export interface FeedFile {
  readonly bytes: Uint8Array;
  readonly charset?: string | undefined;
  /** Its own, for links that are not whole; "" where nobody knows it. */
  readonly address: string;
}

/** Fetches a feed. Never throws for what a server does. */
export async function fetchFeed(
  url: string,
  { fetch, contact }: Pick<TakeFeedOptions, "fetch" | "contact">,
): Promise<FeedFile | Fault> {
  const found = await fetch(url, { accept: FEED_TYPES, maxBytes: LARGEST_PAGE, contact });
  return found.fault === undefined ? found : { fault: found.fault, cure: found.cure };
}

/**
 * Takes what is new in a feed, in its order: an item that is there already costs no request. What an item's page does not
 * say is taken from the feed, and where the page cannot be had, all of it. `onTaken` is told of each item and may write it;
 * a seed that was made counts as there for the items after it.
 */
export async function takeFeed(
  found: FeedFile,
  options: TakeFeedOptions,
  onTaken: (taken: Taken) => void,
): Promise<Fault | { readonly title?: string; readonly items: number }> {
  const { limit } = options;
  const decoded = decodePage(found.bytes, found.charset);
  if ("fault" in decoded) return decoded;
  const feed = readFeed(decoded.text, found.address);
  if (feed.fault !== undefined) return feed;
  let { library } = options;
  let made = 0;
  for (const item of feed.items) {
    const taken = await takeItem(item, { ...options, library }, made < limit);
    onTaken({ item, ...taken });
    if (taken.kind !== "made") continue;
    made++;
    library = addToLibrary(library, taken.head);
  }
  return { ...(feed.title !== undefined && { title: feed.title }), items: feed.items.length };
}

async function takeItem(
  item: FeedItem,
  options: TakeFeedOptions & { readonly library: Library },
  hasRoom: boolean,
): Promise<MadeSeed | NotMade | { readonly kind: "beyond" }> {
  const { fetch, contact, library, withText, evenIfCovered = false } = options;
  if (item.address === undefined) {
    return { kind: "refused", faults: [{ fault: "has no link", cure: "add its page by its address" }] };
  }
  const { address } = item;
  const seed = library.seedOf(address);
  const known = seed ?? (evenIfCovered ? undefined : library.leadOf(address));
  if (known !== undefined) return { kind: "known", of: known, how: known === seed ? "seed" : "coverage" };
  if (!hasRoom) return { kind: "beyond" };
  const page = await gatherPage(address, fetch, contact);
  const joined = joinFeed(page, item.report());
  const measured = await measurePicture(joined, fetch, contact);
  const { text: _, ...bare } = measured;
  return await makeSeed(withText ? measured : bare, options);
}

/** What the page says, and what the feed adds; a text that the page keeps for subscribers is not taken from the feed. */
function joinFeed(page: Report | Fault, item: Report): Report {
  if ("fault" in page) return { ...item, notes: [`its page ${page.fault}; it was taken from the feed alone`] };
  const { text: _, ...withoutText } = item;
  return joinReports(page, page.isForSubscribers ? withoutText : item);
}
