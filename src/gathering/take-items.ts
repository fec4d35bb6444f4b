import type { FetchFault } from "../network/fetch-fault.ts";
import { type FoundReport, joinReports } from "./found.ts";
import { type Fetch, gatherPage, measurePicture } from "./gather-page.ts";
import { type Fault, type MadeSeed, type MakeOptions, makeSeed, type NotMade } from "./make-seed.ts";
import type { FeedItem } from "./read-feed.ts";

/** An item of a feed or list, and its outcome. */
export type Taken = { readonly item: FeedItem } & Outcome;

type Outcome =
  | MadeSeed
  | NotMade
  /** Postponed: the limit was reached, or its page could not be fetched. */
  | { readonly kind: "beyond" }
  /** `address` is the one that was recognised. */
  | { readonly kind: "passed over"; readonly why: PassedOver; readonly address: string };

/** Why an item is not wanted: it was taken earlier, or is excluded by the source's words. */
export type PassedOver = "taken before" | "left out by words";

export interface TakeOptions extends MakeOptions {
  readonly fetch: Fetch;
  readonly contact: string;
  /** Maximum number of new items. */
  readonly limit: number;
  readonly withText: boolean;
  /** True if there is time for another item. */
  readonly hasTime?: () => boolean;
  /** Decides whether to skip an item before anything is fetched. */
  readonly passOver?: (item: FeedItem) => PassedOver | undefined;
  /** Decides the same for the canonical address of the item's page, which may differ. */
  readonly passOverAddress?: (address: string) => PassedOver | undefined;
  /** Skips items whose page cannot be fetched, because a list contains too little about them. */
  readonly needsPage?: boolean;
}

/**
 * Takes the new items, in order. Known items cause no request. Facts that an item's page does not state are taken from the item,
 * and so is everything if the page cannot be fetched. `onTaken` is called with each item and may write its seed, which counts as
 * known for later items.
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
    // A concurrent source may have added it in the meantime.
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
    return { kind: "refused", faults: [{ fault: "has no link", cure: "add its page with digest add" }] };
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

/** True if a later attempt may succeed. */
function mayPass(fault: Fault | FetchFault): boolean {
  return "kind" in fault && (fault.kind === "network" || fault.status === 429 || (fault.status ?? 0) >= 500);
}

/** Merges page and feed, with the page first. A text that the page reserves for subscribers is not taken from the feed. */
function joinFeed(page: FoundReport | Fault | FetchFault, item: FoundReport): FoundReport {
  if ("fault" in page) return { ...item, notes: [`its page ${page.fault}, so only the feed was used`] };
  const { text: _, ...withoutText } = item;
  return joinReports(page, page.isForSubscribers ? withoutText : item);
}
