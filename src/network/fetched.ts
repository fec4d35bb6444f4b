import type { FetchFault } from "./fetch-fault.ts";
import type { AddressRule } from "./polite-agent.ts";

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
  /** Is asked of each address that a redirect leads to; a fault keeps it from being asked. */
  readonly mayFollow?: (address: string) => Promise<FetchFault | undefined>;
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

/** `wait` stands where another try may go better: after so many seconds, where the server names them. */
export type Tried = FetchedResource & { readonly wait?: { readonly seconds: number } };
