import { setTimeout as pauseFor } from "node:timers/promises";
import pLimit, { type LimitFunction } from "p-limit";
import { parseUrl } from "../lib/parse-url.ts";
import { answerFault } from "./fetch-fault.ts";
import type { FetchedResource, PoliteFetchOptions, Tried } from "./fetched.ts";
import { visitAddress } from "./visit-address.ts";

const TIMEOUT = 20_000;
const MAX_REDIRECTS = 5;
const RETRIES = 2;
/** Milliseconds before the first retry; doubled for each further one. */
const BACKOFF = 500;
/** The longest wait, in seconds, that a server may ask for before it is given up. */
const MAX_WAIT = 10;
const AT_ONCE = 2;

/**
 * Fetches a resource of the web on a curator's behalf. Only http(s), without user info, and only from public machines;
 * each of at most 5 redirects is checked like the first address. Time and size are limited. A temporary failure (429,
 * 5xx, a broken connection) is retried, when the server asks for it, if that is soon. Never throws for anything a
 * server does: the result explains it in words for a curator.
 */
export async function politeFetch(url: string, options: PoliteFetchOptions): Promise<FetchedResource> {
  const { retries = RETRIES, pause = pauseFor } = options;
  for (let tried = 0; ; tried++) {
    const { wait, ...result } = await tryOnce(url, options);
    if (wait === undefined || tried >= retries || wait.seconds > MAX_WAIT) return result;
    await pause(Math.max(wait.seconds * 1000, BACKOFF * 2 ** tried));
  }
}

async function tryOnce(url: string, options: PoliteFetchOptions): Promise<Tried> {
  let address = url;
  let movedForGood = true;
  let left = options.timeout ?? TIMEOUT;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
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
    const fault = await options.mayFollow?.(address);
    if (fault !== undefined) return fault;
    movedForGood &&= visit.isForGood;
  }
  return answerFault(`redirects more than ${MAX_REDIRECTS} times`);
}

/** One queue per host and limit. */
const limits = new Map<string, LimitFunction>();

function limitFor(address: string, perHost: number): LimitFunction {
  const key = `${perHost} ${parseUrl(address)?.host ?? ""}`;
  const limit = limits.get(key) ?? pLimit(perHost);
  limits.set(key, limit);
  return limit;
}
