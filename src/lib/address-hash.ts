import { numericHash } from "./numeric-hash.ts";
import { simplifyAddress } from "./simplify-address.ts";
import { addressKey } from "./web-address.ts";

/**
 * A rough sign that an address is a copy (AMP, mobile). Most addresses have none, and simplifying an address is slow.
 */
const MAY_BE_COPY = /\bamp\b|ampproject|\/(?:m|mobile|touch)\.|\/[a-z]{2,3}\.m\./i;

/**
 * The key of a page (`addressKey`) as a number below 2^53, cheap enough to compare millions of addresses. Copies of a
 * page (AMP, mobile) get the same number, so taking down a page takes down its copies. A forged collision could list a
 * report under another article, no more.
 */
export function addressHash(address: string): number {
  const page = MAY_BE_COPY.test(address) ? simplifyAddress(address)?.address : undefined;
  return numericHash(addressKey(page ?? address));
}
