import type { FetchFault } from "./fetch-fault.ts";
import type { AddressRule } from "./polite-agent.ts";

export interface PoliteFetchOptions {
  /** The media types to accept, in order of preference: `text/html`, `image/*`. Others are refused. */
  readonly accept: readonly string[];
  /** The most bytes to read, after decompression. */
  readonly maxBytes: number;
  /** What to do at `maxBytes`: `refuse` everything (the default), or `cut` and return the beginning. */
  readonly atLimit?: "refuse" | "cut";
  /** `HEAD` only asks whether the resource exists. */
  readonly method?: "GET" | "HEAD";
  /** Milliseconds for one try, including redirects and body, but not the wait in the queue. */
  readonly timeout?: number;
  /** Milliseconds until the response begins. */
  readonly firstByteTimeout?: number;
  /** How often to repeat a try that failed temporarily. */
  readonly retries?: number;
  /** Requests to one host at a time; 2 by default. */
  readonly perHost?: number;
  /**
   * The validators of the last response. If nothing changed, the answer has status 304 and no bytes (RFC 9110, 13.1).
   */
  readonly validators?: Validators;
  /** Called for the target of each redirect; a fault stops the request. */
  readonly mayFollow?: (address: string) => Promise<FetchFault | undefined>;
  /** A web address where server owners learn who is asking; part of the user agent. */
  readonly contact?: string;
  /** For tests that use a loopback address; `isPublicAddress` by default. */
  readonly isAllowedAddress?: AddressRule;
  /** For tests, which do not wait. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** The ETag and date by which a server recognises an unchanged response, exactly as it sent them. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The resource at an address, or why there is none. */
export type FetchedResource =
  | {
      /** The final address, after all redirects. */
      readonly address: string;
      /** Whether it was redirected, and every time permanently (301, 308). */
      readonly movedForGood: boolean;
      readonly status: number;
      /** The encoding that the server declares, unchanged. */
      readonly charset?: string;
      readonly validators?: Validators;
      /** Empty for HEAD and for an unchanged resource. */
      readonly bytes: Uint8Array;
      readonly fault?: undefined;
    }
  | FetchFault;

/** `wait` is set if another try may succeed, with the delay that the server asks for. */
export type Tried = FetchedResource & { readonly wait?: { readonly seconds: number } };
