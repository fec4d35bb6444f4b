import { type Agent, fetch, type Response } from "undici";
import { acceptHeader, isAccepted, parseMediaType } from "../lib/media-type.ts";
import { parseUrl } from "../lib/parse-url.ts";
import { answerFault, FetchRefusal, formatFetchError, networkFault, statusFault } from "./fetch-fault.ts";
import type { FetchedResource, PoliteFetchOptions, Tried, Validators } from "./fetched.ts";
import { type AddressRule, agentFor, readFetchAddress } from "./polite-agent.ts";
import { isPublicAddress } from "./public-address.ts";
import { readLimited } from "./read-limited.ts";

const FIRST_BYTE_TIMEOUT = 10_000;

/** Statuses of temporary failures. */
const TEMPORARY = new Set([429, 500, 502, 503, 504]);

/** One response: the resource, or a redirect to follow. */
export type Visit = Tried | { readonly target: string; readonly isForGood: boolean };

/**
 * Requests an address once, within a time limit, without following redirects. Never throws for anything a server does.
 */
export async function visitAddress(address: string, options: PoliteFetchOptions, milliseconds: number): Promise<Visit> {
  const clock = new AbortController();
  const stop = (fault: string) => clock.abort(new FetchRefusal(networkFault(fault)));
  const { firstByteTimeout = FIRST_BYTE_TIMEOUT } = options;
  const whole = setTimeout(() => stop("takes too long"), milliseconds);
  const first = setTimeout(() => stop(`does not answer within ${firstByteTimeout / 1000} s`), firstByteTimeout);
  try {
    return await visit(address, options, clock.signal, () => clearTimeout(first));
  } catch (error) {
    const { isTemporary, ...fault } = formatFetchError(clock.signal.aborted ? clock.signal.reason : error);
    return { ...fault, ...(isTemporary && { wait: { seconds: 0 } }) };
  } finally {
    clearTimeout(whole);
    clearTimeout(first);
  }
}

async function visit(
  address: string,
  { isAllowedAddress = isPublicAddress, method = "GET", ...options }: PoliteFetchOptions,
  signal: AbortSignal,
  onAnswer: () => void,
): Promise<Visit> {
  const url = readFetchAddress(address, isAllowedAddress);
  const response = await fetch(url, {
    method,
    redirect: "manual",
    dispatcher: agentOf(isAllowedAddress),
    signal,
    headers: {
      accept: acceptHeader(options.accept),
      "user-agent": userAgent(options.contact),
      ...conditions(options.validators),
    },
  });
  onAnswer();
  const { status } = response;
  const location = response.headers.get("location");
  if (response.ok) return await receive(response, url.href, { ...options, method });
  await response.body?.cancel();
  if (status === 304 && options.validators !== undefined) {
    const had = { ...options.validators, ...validatorsOf(response) };
    return { address: url.href, movedForGood: false, status, validators: had, bytes: new Uint8Array() };
  }
  if (status < 300 || status >= 400 || location === null) {
    const retryAfter = response.headers.get("retry-after");
    return {
      ...statusFault(status),
      ...(retryAfter !== null && { retryAfter }),
      ...(TEMPORARY.has(status) && { wait: waitOf(response) }),
    };
  }
  const target = parseUrl(location, url)?.href;
  if (target === undefined) return answerFault("redirects to an invalid address");
  return { target, isForGood: status === 301 || status === 308 };
}

async function receive(response: Response, address: string, options: PoliteFetchOptions): Promise<FetchedResource> {
  const { accept, maxBytes, atLimit = "refuse", method } = options;
  const { type, charset } = parseMediaType(response.headers.get("content-type") ?? "");
  if (!isAccepted(type, accept)) {
    await response.body?.cancel();
    return answerFault(type === "" ? "does not say what kind of file it is" : `is ${type}, not ${accept.join(" or ")}`);
  }
  const validators = validatorsOf(response);
  const found = {
    address,
    movedForGood: false,
    status: response.status,
    ...(charset !== undefined && { charset }),
    ...(validators && { validators }),
  };
  if (method === "HEAD" || response.body === null) return { ...found, bytes: new Uint8Array() };
  const { bytes, isWhole } = await readLimited(response.body, maxBytes);
  if (!isWhole && atLimit === "refuse") return answerFault(`is larger than ${maxBytes.toLocaleString("en")} bytes`);
  return { ...found, bytes };
}

function conditions({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function validatorsOf({ headers }: Response): Validators | undefined {
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  if (etag === null && lastModified === null) return undefined;
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

/** Connections stay open between requests, so there is one agent per rule. */
const agents = new WeakMap<AddressRule, Agent>();

function agentOf(isAllowed: AddressRule): Agent {
  const agent = agents.get(isAllowed) ?? agentFor(isAllowed);
  agents.set(isAllowed, agent);
  return agent;
}

function userAgent(contact: string | undefined): string {
  return `news-digest${contact === undefined ? "" : ` (+${contact})`}`;
}

/** The seconds that a server asks to wait (RFC 9110, 10.2.3). A date depends on two clocks, and counts as too long. */
function waitOf(response: Response): { readonly seconds: number } {
  const header = response.headers.get("retry-after");
  if (header === null) return { seconds: 0 };
  return { seconds: /^\d+$/.test(header) ? Number(header) : Number.POSITIVE_INFINITY };
}
