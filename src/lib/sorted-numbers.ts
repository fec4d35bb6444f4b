/** Bits for each number: of sixteen numbers that are not in the set, about one is not told by them. */
const BITS = 16;

/** A set of whole numbers below 2^53 in ten to twelve bytes each, for millions of them. Quick to tell what it lacks. */
export class SortedNumbers {
  readonly #sorted: Float64Array;
  /** A bit is set where a number of the set ends in its place: most that are asked for end nowhere. */
  readonly #endings: Uint8Array;
  readonly #mask: number;

  /** The numbers may repeat, and stand in any order. */
  constructor(numbers: Iterable<number>) {
    this.#sorted = Float64Array.from(numbers).sort();
    const bits = 2 ** Math.min(30, Math.ceil(Math.log2(8 + this.#sorted.length * BITS)));
    this.#mask = bits - 1;
    this.#endings = new Uint8Array(bits / 8);
    for (const number of this.#sorted) {
      const ending = number & this.#mask;
      this.#endings[ending >>> 3] = (this.#endings[ending >>> 3] ?? 0) | (1 << (ending & 7));
    }
  }

  get size(): number {
    return this.#sorted.length;
  }

  has(number: number): boolean {
    const ending = number & this.#mask;
    if (((this.#endings[ending >>> 3] ?? 0) & (1 << (ending & 7))) === 0) return false;
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#sorted[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return this.#sorted[from] === number;
  }
}
