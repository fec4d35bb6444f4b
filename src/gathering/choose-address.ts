import { parseUrl } from "../lib/parse-url.ts";
import { parseWebAddress, withoutEscapes, withoutTracking } from "../lib/web-address.ts";
import type { Found } from "./found.ts";

/** Host prefixes for variants of the same site. */
export const FORM_OF_HOST = /^(?:www|m|mobile|amp)\./;

/** The address chosen for a page, with a note for the curator, if any. */
export interface ChosenAddress {
  readonly address: Found<string>;
  readonly notes: readonly string[];
}

/**
 * Chooses between the address where a page was found and its canonical addresses, in the given order. A canonical address on
 * another site may belong to another article, and one of a front page is a mistake; both are noted and ignored. Removes tracking
 * parameters and fragments that are not paths, and decodes a doubly escaped "&". `found` comes from `parseWebAddress`; it is ""
 * for a page saved to disk, which must then state its own address. Undefined if there is no usable address.
 */
export function chooseAddress(found: string, named: readonly Found<string | undefined>[]): ChosenAddress | undefined {
  const notes: string[] = [];
  for (const { value, source } of named) {
    const url = value === undefined ? undefined : parseUrl(value, found || undefined);
    const { address } = parseWebAddress(url?.href ?? "");
    if (address === undefined) continue;
    const fault = found === "" ? undefined : faultOf(address, found);
    if (fault === undefined) return { address: { value: plain(address), source }, notes };
    notes.push(`${source} names ${address}, which ${fault}; it was not followed`);
  }
  return found === "" ? undefined : { address: { value: plain(found), source: "the address itself" }, notes };
}

function faultOf(address: string, found: string): string | undefined {
  if (siteOf(address) !== siteOf(found)) return "is on another site";
  const [one, other] = [new URL(address), new URL(found)];
  return one.pathname === "/" && one.search === "" && other.pathname !== "/" ? "is a front page" : undefined;
}

function siteOf(address: string): string {
  return new URL(address).hostname.replace(FORM_OF_HOST, "");
}

function plain(address: string): string {
  const url = new URL(withoutTracking(withoutEscapes(address)));
  // Fragments that are paths (`#!/story`, `#/story`) identify pages; others are positions in a page.
  if (!/^#!?\/|^#!/.test(url.hash)) url.hash = "";
  return url.href;
}
