import { decodePage } from "./decode-page.ts";
import { type Fetch, MAX_PAGE_BYTES } from "./gather-page.ts";
import type { Fault } from "./make-seed.ts";
import { readFeed } from "./read-feed.ts";
import { type Taken, type TakeOptions, takeItems } from "./take-items.ts";

/** Media types of feeds, correct ones first. Since many servers send a wrong one, the content decides. */
export const FEED_TYPES = [
  "application/atom+xml",
  "application/rss+xml",
  "application/feed+json",
  "application/rdf+xml",
  "application/xml",
  "text/xml",
  "application/json",
  "text/plain",
  "*/*",
];

/** A feed as received. */
export interface FetchedFeed {
  readonly bytes: Uint8Array;
  readonly charset?: string | undefined;
  /** Its own address, for relative links; "" if unknown. */
  readonly address: string;
}

/** Fetches a feed. Never throws because of what a server sends. */
export async function fetchFeed(
  url: string,
  { fetch, contact }: { readonly fetch: Fetch; readonly contact: string },
): Promise<FetchedFeed | Fault> {
  const found = await fetch(url, { accept: FEED_TYPES, maxBytes: MAX_PAGE_BYTES, contact });
  return found.fault === undefined ? found : { fault: found.fault, cure: found.cure };
}

/** Takes the new items of a feed, like `takeItems`. */
export async function takeFeed(
  found: FetchedFeed,
  options: TakeOptions,
  onTaken: (taken: Taken) => void,
): Promise<Fault | { readonly title?: string; readonly items: number }> {
  const decoded = decodePage(found.bytes, found.charset);
  if ("fault" in decoded) return decoded;
  const feed = readFeed(decoded.text, found.address);
  if (feed.fault !== undefined) return feed;
  await takeItems(feed.items, options, onTaken);
  return { ...(feed.title !== undefined && { title: feed.title }), items: feed.items.length };
}
