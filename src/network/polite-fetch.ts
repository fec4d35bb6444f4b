import { setTimeout as pauseFor } from "node:timers/promises";
import pLimit, { type LimitFunction } from "p-limit";
import { answerFault, type FetchFault } from "./fetch-fault.ts";
import type { AddressRule } from "./polite-agent.ts";
import { visitAddress } from "./visit-address.ts";

export interface PoliteFetchOptions {
  /** The media types that are of use, in the order of preference: `text/html`, `image/*`. Anything else is refused. */
  readonly accept: readonly string[];
  /** The most bytes that are read, after unpacking. */
  readonly maxBytes: number;
  /** What is done at `maxBytes`: refuse the whole, or `cut`: hand over the beginning. `refuse` unless told. */
  readonly atLimit?: "refuse" | "cut";
  /** `HEAD` asks for no more than whether it is there. */
  readonly method?: "GET" | "HEAD";
  /** Milliseconds for one try, redirects and body included; waiting for one's turn is not. */
  readonly timeout?: number;
  /** Milliseconds until an answer begins. */
  readonly firstByteTimeout?: number;
  /** How often a try that may go better next time is repeated. */
  readonly retries?: number;
  /** How many requests a host gets at the same time; 2 unless told. */
  readonly perHost?: number;
  /** What was had last time: where that still holds, the answer has status 304 and no bytes (RFC 9110, 13.1). */
  readonly validators?: Validators;
  /** An address where the owner of a server finds who asks: printed in the user agent. */
  readonly contact?: string;
  /** For tests, which speak to a loopback address: `isPublicAddress` unless told. */
  readonly isAllowedAddress?: AddressRule;
  /** For tests, which do not wait. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** By what a server tells whether something changed, as it sent it: their form is the server's own. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What was found at an address, or why nothing was. */
export type FetchedResource =
  | {
      /** Where it was found, after all redirects. */
      readonly address: string;
      /** Whether it was redirected, and each time for good (301, 308). */
      readonly movedForGood: boolean;
      readonly status: number;
      /** Media type in lower case, without parameters. */
      readonly type: string;
      /** The encoding that the server declares, as it spells it. */
      readonly charset?: string;
      readonly validators?: Validators;
      /** Empty for HEAD, and where nothing changed. */
      readonly bytes: Uint8Array;
      readonly fault?: undefined;
    }
  | FetchFault;

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 5;
const RETRIES = 2;
/** Milliseconds before the first repetition; each further one waits twice as long. */
const BACKOFF = 500;
/** A server that asks to be left alone for longer than this, in seconds, is left alone. */
const LONGEST_WAIT = 10;
const AT_ONCE = 2;

/**
 * Fetches one resource of the web on a curator's behalf. Only http(s), without user info, and only from machines on the
 * public internet; each redirect (at most 5) is judged like the first address. Limited in time and size, and patient: a
 * passing failure (429, 5xx, a broken connection) is tried again, when the server says so, if that is soon. Never throws
 * for what a server does: the result then says what is wrong, in words for a curator.
 */
export async function politeFetch(url: string, options: PoliteFetchOptions): Promise<FetchedResource> {
  const { retries = RETRIES, pause = pauseFor } = options;
  for (let tried = 0; ; tried++) {
    const { wait, ...result } = await tryOnce(url, options);
    if (wait === undefined || tried >= retries || wait.seconds > LONGEST_WAIT) return result;
    await pause(Math.max(wait.seconds * 1000, BACKOFF * 2 ** tried));
  }
}

/** `wait` stands where another try may go better: after so many seconds, where the server names them. */
export type Tried = FetchedResource & { readonly wait?: { readonly seconds: number } };

async function tryOnce(url: string, options: PoliteFetchOptions): Promise<Tried> {
  let address = url;
  let movedForGood = true;
  let left = options.timeout ?? TIMEOUT;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const visit = await limitFor(
      address,
      options.perHost ?? AT_ONCE,
    )(async () => {
      const began = performance.now();
      return await visitAddress(address, options, left).finally(() => {
        left = Math.max(0, left - (performance.now() - began));
      });
    });
    if (!("target" in visit))
      return visit.fault === undefined ? { ...visit, movedForGood: hops > 0 && movedForGood } : visit;
    address = visit.target;
    movedForGood &&= visit.isForGood;
  }
  return answerFault(`is redirected more than ${MOST_REDIRECTS} times`);
}

/** One queue for each host and measure. */
const limits = new Map<string, LimitFunction>();

function limitFor(address: string, perHost: number): LimitFunction {
  const key = `${perHost} ${URL.canParse(address) ? new URL(address).host : ""}`;
  const limit = limits.get(key) ?? pLimit(perHost);
  limits.set(key, limit);
  return limit;
}
