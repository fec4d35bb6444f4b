import robotsParser from "robots-parser";
import { parseUrl } from "../lib/parse-url.ts";
import { addressFault, type FetchFault } from "./fetch-fault.ts";
import type { FetchedResource, PoliteFetchOptions } from "./fetched.ts";

type Fetch = (url: string, options: PoliteFetchOptions) => Promise<FetchedResource>;

/** The program's name in robots.txt (RFC 9309, 2.2.1). */
const AGENT = "news-digest";

/** Bytes of robots.txt that are read (RFC 9309, 2.5: at least 500 KiB). */
const MAX_RULES = 512 * 1024;

/** The longest `Crawl-delay` that is kept, in seconds. */
const MAX_DELAY = 10;

const FORBIDDEN = addressFault(
  "is closed to programs by its host's robots.txt",
  "ask its owner, or add its pages by hand",
);

/**
 * The same fetch, obeying each host's robots.txt, which is fetched once (RFC 9309), redirects included. Forbidden
 * addresses are not fetched, `Crawl-delay` is kept up to ten seconds, and a host whose file cannot be read because its
 * server fails is left alone. A host without the file allows everything. `pause` waits for a number of milliseconds.
 */
export function withRobots(fetch: Fetch, pause: (milliseconds: number) => Promise<unknown>): Fetch {
  const known = new Map<string, Promise<Rules>>();
  const judge = async (address: string, options: PoliteFetchOptions): Promise<FetchFault | undefined> => {
    const origin = parseUrl(address)?.origin;
    if (origin === undefined) return undefined;
    const isFirst = !known.has(origin);
    const asked = known.get(origin) ?? askRules(origin, fetch, options);
    known.set(origin, asked);
    const rules = await asked;
    if ("fault" in rules) return rules;
    if (rules.isForbidden(address)) return FORBIDDEN;
    if (!isFirst && rules.delay > 0) await pause(rules.delay * 1000);
    return undefined;
  };
  return async (address, options) =>
    (await judge(address, options)) ??
    (await fetch(address, { ...options, mayFollow: async (target) => await judge(target, options) }));
}

type Rules = FetchFault | { readonly isForbidden: (address: string) => boolean; readonly delay: number };

async function askRules(origin: string, fetch: Fetch, options: PoliteFetchOptions): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const { validators: _, ...rest } = options;
  const found = await fetch(address, {
    ...rest,
    accept: ["text/plain", "*/*"],
    maxBytes: MAX_RULES,
    atLimit: "cut",
    method: "GET",
  });
  if (found.fault !== undefined) return judgeFault(found);
  const rules = robotsParser(address, new TextDecoder().decode(found.bytes));
  return {
    isForbidden: (asked) => rules.isDisallowed(asked, AGENT) ?? false,
    delay: Math.min(MAX_DELAY, Math.max(0, rules.getCrawlDelay(AGENT) ?? 0)),
  };
}

/** RFC 9309, 2.3.1: without the file everything is allowed; while the server fails, nothing is. */
function judgeFault(fault: FetchFault): Rules {
  const { kind, status = 0 } = fault;
  if (kind === "network" || kind === "address") return fault;
  if (status >= 500 || status === 429)
    return { ...fault, fault: `may not be fetched: its host's robots.txt ${fault.fault}`, cure: "try again later" };
  return { isForbidden: () => false, delay: 0 };
}
