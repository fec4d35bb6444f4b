import { numericHash } from "./numeric-hash.ts";
import { simplifyAddress } from "./simplify-address.ts";
import { addressKey } from "./web-address.ts";

/** A sign of a copy of the page: most addresses have none, and simplifying one is dear. */
const MAY_BE_COPY = /\bamp\b|ampproject|\/(?:m|mobile|touch)\.|\/[a-z]{2,3}\.m\./i;

/**
 * The key of a page (`addressKey`) as a number, for millions of addresses: to find what is one report, and what is withheld.
 * Copies of the page (AMP, for phones) have the same, since what is taken down is so there too. A forged one could list a
 * report under another article, no more.
 */
export function addressHash(address: string): number {
  const page = MAY_BE_COPY.test(address) ? simplifyAddress(address)?.address : undefined;
  return numericHash(addressKey(page ?? address));
}
