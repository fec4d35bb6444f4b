import { foldWords, hasWord } from "../lib/has-word.ts";
import { shortHash } from "../lib/hash.ts";
import type { Instant } from "../lib/instant.ts";
import type { FetchFault } from "../network/fetch-fault.ts";
import { type Gathered, gatheredKey } from "../sources/gathered.ts";
import { type Health, instantAt, isDue, notBefore } from "../sources/health.ts";
import type { Source } from "../sources/source.ts";
import { decodePage } from "./decode-page.ts";
import { type Fetch, MAX_PAGE_BYTES } from "./gather-page.ts";
import type { Library } from "./library.ts";
import type { Fault, MadeSeed, MakeOptions } from "./make-seed.ts";
import { type FeedItem, readFeed } from "./read-feed.ts";
import { readLinkList } from "./read-list.ts";
import { FEED_TYPES } from "./take-feed.ts";
import { type Taken, type TakeOptions, takeItems } from "./take-items.ts";

/** A feed with full texts of many years may have 5 MB. */
const MAX_FEED_BYTES = 10_000_000;

/** Tolerance for a source's clock in milliseconds: a day, because some state local dates. */
const AHEAD = 24 * 3_600_000;

/** The result of polling one source. */
export interface Poll {
  readonly source: Source;
  readonly result: "read" | "unchanged" | "waiting" | "failed" | "left";
  /** Set if it failed. */
  readonly fault?: Fault;
  readonly made: readonly MadeSeed[];
  /** Numbers of items that were already known, left out by words, refused, or postponed. */
  readonly counts: Readonly<Record<Exclude<Taken["kind"], "made">, number>>;
  /** Titles or addresses of items of which no seed could be made, with the reasons. */
  readonly refused: readonly (Fault & { readonly item: string })[];
  readonly health?: Health;
}

export interface PollOptions extends Pick<MakeOptions, "site"> {
  readonly library: Library;
  readonly fetch: Fetch;
  readonly contact: string;
  /** The current time. */
  readonly now: Instant;
  /** True if there is time for another item. */
  readonly hasTime: () => boolean;
  /** Pages gathered so far by `gatheredKey`. New ones are added. */
  readonly gathered: Map<string, Gathered>;
  /** Called with each seed, to write it. */
  readonly onMade: (made: MadeSeed) => void;
  /** Polls a source even before the end of its delay. */
  readonly evenIfWaiting?: boolean;
}

/** Polls a source, if it is due, and makes seeds of its new items. Never throws because of what a server sends. */
export async function pollSource(source: Source, known: Health | undefined, options: PollOptions): Promise<Poll> {
  const { now, fetch, contact, evenIfWaiting = false } = options;
  const nothing = nothingOf(source);
  if (!evenIfWaiting && !isDue(known, now)) return { ...nothing, result: "waiting", ...(known && { health: known }) };
  const validFor = shortHash(JSON.stringify(source), 16);
  const { etag, lastModified } = known?.validFor === validFor ? (known.validators ?? {}) : {};
  const found = await fetch(source.address, {
    accept: source.kind === "feed" ? FEED_TYPES : ["text/html", "application/xhtml+xml"],
    maxBytes: source.kind === "feed" ? MAX_FEED_BYTES : MAX_PAGE_BYTES,
    contact,
    validators: { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) },
  });
  const fail = (fault: SourceFault): Poll => ({
    ...nothing,
    result: "failed",
    fault: { fault: fault.fault, cure: cureOf(fault) },
    health: failed(known, fault, now),
  });
  if (found.fault !== undefined) return fail(found);
  const before = { made: 0, duplicates: 0, ...known };
  const movedTo = found.movedForGood && found.address !== source.address ? found.address : undefined;
  const well = { ...before, askedAt: now, readAt: now, failures: 0, validFor, movedTo };
  if (found.status === 304) return { ...nothing, result: "unchanged", health: healthy(well) };
  const decoded = decodePage(found.bytes, found.charset);
  if ("fault" in decoded) return fail(decoded);
  const items = itemsIn(source, decoded.text, found.address);
  if ("fault" in items) return fail(items);
  const { made, counts, refused, duplicates } = await takeAll(items, source, options);
  // Without validators, the next run sees the postponed items again.
  const validators = counts.beyond === 0 ? found.validators : undefined;
  const { validators: _, ...rest } = well;
  const health = healthy({
    ...rest,
    ...(validators !== undefined && { validators: { ...validators } }),
    ...(made.length > 0 && { newAt: now }),
    made: before.made + made.length,
    duplicates,
  });
  return { source, result: "read", made, counts, refused, health };
}

type SourceFault = Fault & Pick<FetchFault, "retryAfter" | "status">;

/** The cure for a source's failure, which differs from that for a page's. */
function cureOf({ status = 0, cure }: SourceFault): string {
  if (status === 404 || status === 410) return "put its new address in sources.yaml, or remove it";
  if ([401, 402, 403, 451].includes(status)) return "ask its owner, or remove it from sources.yaml";
  return status >= 500 ? "try again later" : cure;
}

/** A poll of which nothing came. */
export function nothingOf(source: Source): Omit<Poll, "result"> {
  return { source, made: [], counts: { known: 0, refused: 0, beyond: 0, "passed over": 0 }, refused: [] };
}

function itemsIn(source: Source, text: string, address: string): readonly FeedItem[] | Fault {
  if (source.kind === "feed") {
    const feed = readFeed(text, address);
    return feed.fault === undefined ? feed.items : feed;
  }
  const items = readLinkList(text, address, source.links);
  if (items.length > 0) return items;
  return { fault: "lists no articles", cure: "add links: with the start of their paths, or use another page" };
}

async function takeAll(items: readonly FeedItem[], source: Source, options: PollOptions) {
  const { gathered, now, onMade, ...rest } = options;
  const made: MadeSeed[] = [];
  const counts = { ...nothingOf(source).counts };
  let duplicates = 0;
  const refused: (Fault & { item: string })[] = [];
  const remember = (address: string | undefined, by = source.name) => {
    if (address === undefined) return;
    const key = gatheredKey(address);
    if (!gathered.has(key)) gathered.set(key, { key, day: now.slice(0, 10), source: by });
  };
  const takerOf = (address: string | undefined) =>
    address === undefined ? undefined : gathered.get(gatheredKey(address))?.source;
  const { seedOf, leadOf } = options.library;
  const isKnown = (address: string | undefined) =>
    address !== undefined && (seedOf(address) ?? leadOf(address)) !== undefined;
  const isGathered = (address: string | undefined) => address !== undefined && gathered.has(gatheredKey(address));
  const take: TakeOptions = {
    ...rest,
    source: { ...source, latest: instantAt(Date.parse(now) + AHEAD) },
    limit: source.limit,
    withText: source.text,
    needsPage: source.kind === "page",
    passOver: (item) =>
      isGathered(item.address) ? "taken before" : isLeftOut(item, source) ? "left out by words" : undefined,
    passOverAddress: (address) => (isGathered(address) ? "taken before" : undefined),
  };
  await takeItems(items, take, (taken) => {
    if (taken.kind === "made") {
      made.push(taken);
      onMade(taken);
      remember(taken.head.address);
    } else counts[taken.kind]++;
    if (taken.kind === "made" || taken.kind === "refused") remember(taken.item.address);
    const there = thereAs(taken);
    if (there !== undefined) {
      if (![taken.item.address, there].some((address) => takerOf(address) === source.name)) duplicates++;
      // Its address redirected there: remember it, so that it is not requested again.
      if (!isKnown(taken.item.address)) remember(taken.item.address, takerOf(there));
    }
    if (taken.kind !== "refused") return;
    const item = taken.item.report().title?.value ?? taken.item.address ?? "an item";
    refused.push(...taken.faults.map((fault) => ({ item, ...fault })));
  });
  return { made, counts, refused, duplicates };
}

/** The address by which an item was recognised as known. */
function thereAs(taken: Taken): string | undefined {
  if (taken.kind === "known") return taken.of.address;
  return taken.kind === "passed over" && taken.why === "taken before" ? taken.address : undefined;
}

/** Filters by words in the feed's title and summary. */
function isLeftOut(item: FeedItem, { include, exclude }: Source): boolean {
  if (include.length + exclude.length === 0) return false;
  const { title, excerpt } = item.report();
  const text = foldWords(`${title?.value ?? ""}\n${excerpt?.value ?? ""}`);
  if (exclude.some((word) => hasWord(text, word))) return true;
  return include.length > 0 && !include.some((word) => hasWord(text, word));
}

function healthy(health: Health): Health {
  const { fault: _, notBefore: __, movedTo, ...rest } = health;
  return { ...rest, ...(movedTo !== undefined && { movedTo }) };
}

function failed(known: Health | undefined, { fault, retryAfter }: SourceFault, now: Instant): Health {
  const failures = (known?.failures ?? 0) + 1;
  return {
    ...(known ?? { made: 0, duplicates: 0 }),
    ...{ askedAt: now, failures, fault },
    notBefore: notBefore(failures, retryAfter, now),
  };
}
