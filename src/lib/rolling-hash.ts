/** Odd multipliers without a pattern in their bits. */
const LOW = 0x2c1b3c6d;
const HIGH = 0x297a2d39;

/** A range of bytes; `to` is exclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A 53-bit hash of a range of bytes. Not for input that an attacker may choose. */
export function rangeHash(bytes: Uint8Array, { from, to }: ByteRange): number {
  let low = 0;
  let high = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    low = (Math.imul(low, LOW) + byte) | 0;
    high = (Math.imul(high, HIGH) + byte) | 0;
  }
  return mix(low, high);
}

/**
 * Makes a function that tells whether the hash of any `length` bytes within a range passes a test. It rolls each hash
 * on from the one before (Rabin–Karp), so it takes a few steps a byte instead of a few for each byte of each window.
 */
export function rollingHashFinder(
  length: number,
): (bytes: Uint8Array, within: ByteRange, test: (number: number) => boolean) => boolean {
  const lowGone = power(LOW, length);
  const highGone = power(HIGH, length);
  return (bytes, { from, to }, test) => {
    let low = 0;
    let high = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      const gone = at < from + length ? 0 : (bytes[at - length] ?? 0);
      low = (Math.imul(low, LOW) + byte - Math.imul(gone, lowGone)) | 0;
      high = (Math.imul(high, HIGH) + byte - Math.imul(gone, highGone)) | 0;
      if (at >= from + length - 1 && test(mix(low, high))) return true;
    }
    return false;
  };
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < exponent; factor++) product = Math.imul(product, base);
  return product;
}

/** The low bits of a rolling hash depend only on the low bits of the bytes; mixing makes all bits equally good. */
function mix(low: number, high: number): number {
  const one = Math.imul(low ^ (low >>> 16), 0xc2b2ae35);
  const other = Math.imul(high ^ (high >>> 15), 0x27d4eb2f);
  return ((other ^ (other >>> 13)) >>> 11) * 0x1_0000_0000 + ((one ^ (one >>> 16)) >>> 0);
}
