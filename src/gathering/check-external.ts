import pLimit from "p-limit";
import { z } from "zod";
import type { Instant } from "../lib/instant.ts";
import type { StatedDate } from "../lib/stated-date.ts";
import type { FetchedResource } from "../network/fetched.ts";
import type { Fetch } from "./gather-page.ts";

/** What became of an address: `gone` is told by its server or its host's name; `unsure` may be anything. */
const checked = z.strictObject({
  state: z.enum(["there", "moved", "gone", "unsure"]),
  /** In words, to be read after the address: `answers with 404, not found`. "" where it is there. */
  what: z.string(),
  checked: z.string(),
});

export type CheckedAddress = z.infer<typeof checked>;

/** Results of earlier checks by address; what is no such text is as if nothing had been checked. */
export function parseResults(text: string): ReadonlyMap<string, CheckedAddress> {
  try {
    return new Map(Object.entries(z.record(z.string(), checked).parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

/** The same as a text, in the order of the addresses. */
export function printResults(results: ReadonlyMap<string, CheckedAddress>): string {
  return `${JSON.stringify(Object.fromEntries([...results].sort(([one], [other]) => (one < other ? -1 : 1))), null, 1)}\n`;
}

/** For how many days a result stands: what is there is likely to stay, what is gone may come back, the rest passes. */
const STANDS: Readonly<Record<CheckedAddress["state"], number>> = { there: 30, moved: 30, gone: 7, unsure: 1 };

/** How many addresses are asked at the same time, over all hosts. */
const AT_ONCE = 8;

/** Servers that do not know HEAD, or deny it to programs, say so by one of these. */
const TRY_GET = new Set([400, 403, 404, 405, 406, 410, 429, 500, 501, 502, 503]);

export interface CheckOptions {
  readonly fetch: Fetch;
  readonly contact: string;
  readonly now: Instant;
  /** Is told after each address that was asked. */
  readonly onChecked?: (done: number, all: number) => void;
}

/**
 * Says of each address whether it is still there, and asks only for those of which no earlier result stands any more.
 * Earlier results of other addresses are dropped.
 */
export async function checkExternal(
  addresses: readonly string[],
  earlier: ReadonlyMap<string, CheckedAddress>,
  { fetch, contact, now, onChecked }: CheckOptions,
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
  // Where no name at all can be looked up, it is this machine that is cut off.
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
    return { state: "moved", what: `has moved for good to ${found.address}` };
  }
  const isGone = found.status === 404 || found.status === 410 || (isOnline && found.reason === "no such host");
  return { state: isGone ? "gone" : "unsure", what: found.fault };
}

/**
 * Where the Internet Archive shows a page as it was on a day, or as it was last where no day is known. Whether it has the
 * page is not known: nobody is asked.
 */
export function archiveAddress(address: string, published: StatedDate | undefined): string {
  const stamp = published?.replace(/\D/g, "");
  return `https://web.archive.org/web/${stamp === undefined ? "" : `${stamp}/`}${address}`;
}
