import { parseWebAddress, withoutEscapes, withoutTracking } from "../lib/web-address.ts";
import type { Found } from "./found.ts";

/** Names in front of a host that say how a page is shown, not whose it is. */
export const FORM_OF_HOST = /^(?:www|m|mobile|amp)\./;

/** The address that stands for a page, and what a curator should know of the choice. */
export interface ChosenAddress {
  readonly address: Found<string>;
  readonly notes: readonly string[];
}

/**
 * Chooses between the address where a page was found and those it calls canonical, in the order given. One on another
 * site may be another article's, and one that leads to a front page is a slip; both are noted and not followed. Tracking
 * parameters and a fragment that is no path go, and an "&" that is escaped once too often is "&". `found` is an address by `parseWebAddress`; "" for a page that lay on a disk, which then
 * must name its own. Undefined where no address is of use.
 */
export function chooseAddress(found: string, named: readonly Found<string | undefined>[]): ChosenAddress | undefined {
  const notes: string[] = [];
  for (const { value, source } of named) {
    if (value === undefined || !URL.canParse(value, found || undefined)) continue;
    const { address } = parseWebAddress(new URL(value, found || undefined).href);
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
  // A fragment that is a path tells pages apart (`#!/story`, `#/story`); others are places of one page.
  if (!/^#!?\/|^#!/.test(url.hash)) url.hash = "";
  return url.href;
}
