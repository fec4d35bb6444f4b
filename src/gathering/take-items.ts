import type { FetchFault } from "../network/fetch-fault.ts";
import { type FoundReport, joinReports } from "./found.ts";
import { type Fetch, gatherPage, measurePicture } from "./gather-page.ts";
import { type Fault, type MadeSeed, type MakeOptions, makeSeed, type NotMade } from "./make-seed.ts";
import type { FeedItem } from "./read-feed.ts";

/** One item of a feed or list, and what became of it. */
export type Taken = { readonly item: FeedItem } & Outcome;

type Outcome =
  | MadeSeed
  | NotMade
  /** Left for another time: there was no more room, or its page could not be had. */
  | { readonly kind: "beyond" }
  /** `address` is that by which it was known. */
  | { readonly kind: "passed over"; readonly why: PassedOver; readonly address: string };

/** Why an item is not wanted: it was taken once, or the source's words leave it out. */
export type PassedOver = "taken before" | "left out by words";

export interface TakeOptions extends MakeOptions {
  readonly fetch: Fetch;
  readonly contact: string;
  /** How many new items are taken at most. */
  readonly limit: number;
  readonly withText: boolean;
  /** Whether there is time for another. */
  readonly hasTime?: () => boolean;
  /** Why an item is not wanted; asked before anything is fetched for it. */
  readonly passOver?: (item: FeedItem) => PassedOver | undefined;
  /** The same of the address that the item's page names, which may be another. */
  readonly passOverAddress?: (address: string) => PassedOver | undefined;
  /** Takes nothing of an item whose page cannot be had: a list says too little of it. */
  readonly needsPage?: boolean;
}

/**
 * Takes what is new of some items, in their order: one that is there already costs no request. What an item's page does not
 * say is taken from the item, and where the page cannot be had, all of it. `onTaken` is told of each item and may write it;
 * a seed that was made counts as there for the items after it.
 */
export async function takeItems(
  items: readonly FeedItem[],
  options: TakeOptions,
  onTaken: (taken: Taken) => void,
): Promise<void> {
  const { limit, library, hasTime = () => true } = options;
  let made = 0;
  for (const item of items) {
    const outcome = await takeItem(item, options, made < limit && hasTime());
    // Another source may have brought it meanwhile.
    const twin = outcome.kind === "made" && outcome.head.address ? library.seedOf(outcome.head.address) : undefined;
    if (outcome.kind === "made" && twin === undefined) {
      made++;
      library.add(outcome.head);
    }
    onTaken(twin === undefined ? { item, ...outcome } : { item, kind: "known", of: twin, how: "seed" });
  }
}

async function takeItem(item: FeedItem, options: TakeOptions, hasRoom: boolean): Promise<Outcome> {
  const { fetch, contact, library, withText, evenIfCovered = false, passOver, passOverAddress, needsPage } = options;
  if (item.address === undefined) {
    return { kind: "refused", faults: [{ fault: "has no link", cure: "add its page by its address" }] };
  }
  const { address } = item;
  const seed = library.seedOf(address);
  const known = seed ?? (evenIfCovered ? undefined : library.leadOf(address));
  if (known !== undefined) return { kind: "known", of: known, how: known === seed ? "seed" : "coverage" };
  const why = passOver?.(item);
  if (why !== undefined) return { kind: "passed over", why, address };
  if (!hasRoom) return { kind: "beyond" };
  const page = await gatherPage(address, fetch, contact, withText);
  if (needsPage && "fault" in page) return mayPass(page) ? { kind: "beyond" } : { kind: "refused", faults: [page] };
  const joined = joinFeed(page, item.report());
  const named = joined.address?.value ?? address;
  const whyNow = passOverAddress?.(named);
  if (whyNow !== undefined) return { kind: "passed over", why: whyNow, address: named };
  const measured = await measurePicture(joined, fetch, contact);
  const { text: _, ...bare } = measured;
  return await makeSeed(withText ? measured : bare, options);
}

/** Whether another time may bring what this one did not. */
function mayPass(fault: Fault | FetchFault): boolean {
  return "kind" in fault && (fault.kind === "network" || fault.status === 429 || (fault.status ?? 0) >= 500);
}

/** What the page says, and what the feed adds; a text that the page keeps for subscribers is not taken from the feed. */
function joinFeed(page: FoundReport | Fault | FetchFault, item: FoundReport): FoundReport {
  if ("fault" in page) return { ...item, notes: [`its page ${page.fault}; it was taken from the feed alone`] };
  const { text: _, ...withoutText } = item;
  return joinReports(page, page.isForSubscribers ? withoutText : item);
}
