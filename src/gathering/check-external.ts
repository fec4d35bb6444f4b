import pLimit from "p-limit";
import { z } from "zod";
import type { Instant } from "../lib/instant.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import type { FetchedResource } from "../network/fetched.ts";
import type { Fetch } from "./gather-page.ts";

/** The state of an address: `gone` if its server or the DNS says so, `unsure` if it could not be determined. */
const checked = z.strictObject({
  state: z.enum(["there", "moved", "gone", "unsure"]),
  /** A message to be printed after the address: `answers with 404, not found`. "" if the page exists. */
  what: z.string(),
  checked: z.string(),
});

export type CheckedAddress = z.infer<typeof checked>;

/** Parses the results of earlier checks. Invalid input is treated as no results. */
export function parseResults(text: string): ReadonlyMap<string, CheckedAddress> {
  try {
    return new Map(Object.entries(z.record(z.string(), checked).parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

/** Prints results for `parseResults`, sorted by address. */
export function printResults(results: ReadonlyMap<string, CheckedAddress>): string {
  return `${JSON.stringify(Object.fromEntries([...results].sort(([one], [other]) => (one < other ? -1 : 1))), null, 1)}\n`;
}

/**
 * Days until a result expires, by state. Existing pages tend to stay, deleted ones may return, and other failures are temporary.
 */
const STANDS: Readonly<Record<CheckedAddress["state"], number>> = { there: 30, moved: 30, gone: 7, unsure: 1 };

/** Maximum number of concurrent requests, over all hosts. */
const AT_ONCE = 8;

/** Statuses with which servers that do not support HEAD, or block it for robots, may answer. */
const TRY_GET = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 502, 503]);

export interface CheckExternalOptions {
  readonly fetch: Fetch;
  readonly contact: string;
  readonly now: Instant;
  /** Called after each request. */
  readonly onChecked?: (done: number, all: number) => void;
}

/**
 * Checks whether addresses still exist. Requests only those without an unexpired result. Results of other addresses are dropped.
 */
export async function checkExternal(
  addresses: readonly string[],
  earlier: ReadonlyMap<string, CheckedAddress>,
  { fetch, contact, now, onChecked }: CheckExternalOptions,
): Promise<ReadonlyMap<string, CheckedAddress>> {
  const results = new Map<string, CheckedAddress>();
  const due: string[] = [];
  for (const address of new Set(addresses)) {
    const known = earlier.get(address);
    if (known !== undefined && stands(known, now)) results.set(address, known);
    else due.push(address);
  }
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const ask = async (address: string) => {
    const found = await checkOne(address, fetch, contact);
    onChecked?.(++done, due.length);
    return found;
  };
  const asked = await Promise.all(due.map((address) => limit(ask, address)));
  // If no host name at all can be resolved, this machine is offline.
  const isOnline = asked.some((found) => found.fault === undefined || found.kind === "answer");
  for (const [index, found] of asked.entries()) {
    const address = due[index] ?? "";
    results.set(address, { ...judge(address, found, isOnline), checked: now });
  }
  return results;
}

function stands({ state, checked: when }: CheckedAddress, now: Instant): boolean {
  const days = (Date.parse(now) - Date.parse(when)) / 86_400_000;
  return days >= 0 && days < STANDS[state];
}

async function checkOne(address: string, fetch: Fetch, contact: string): Promise<FetchedResource> {
  const options = { accept: ["*/*"], maxBytes: 1000, atLimit: "cut", contact } as const;
  const head = await fetch(address, { ...options, method: "HEAD", retries: 0 });
  const retry = head.fault !== undefined && head.status !== undefined && TRY_GET.has(head.status);
  return retry ? await fetch(address, { ...options, retries: 1 }) : head;
}

function judge(address: string, found: FetchedResource, isOnline: boolean): Omit<CheckedAddress, "checked"> {
  if (found.fault === undefined) {
    if (!found.movedForGood || found.address === address) return { state: "there", what: "" };
    return { state: "moved", what: `has moved permanently to ${found.address}` };
  }
  const isGone = found.status === 404 || found.status === 410 || (isOnline && found.reason === "no such host");
  return { state: isGone ? "gone" : "unsure", what: found.fault };
}

/**
 * The Internet Archive's address of a page on a given day, or of its latest copy. No request is made, so a copy may not exist.
 */
export function archiveAddress(address: string, published: StatedDate | undefined): string {
  const stamp = published?.replace(/\D/g, "");
  return `https://web.archive.org/web/${stamp === undefined ? "" : `${stamp}/`}${address}`;
}
