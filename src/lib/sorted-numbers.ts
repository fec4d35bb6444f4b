/** Bits for each number: of what is not in the set, a look at one bit finds fifteen in sixteen. */
const BITS_EACH = 16;

/** A set of numbers in ten bytes or twelve each, for millions of them that are asked for things they hardly ever hold. */
export class SortedNumbers {
  readonly #sorted: Float64Array;
  /** A bit is set where a number of the set ends with its place. A search looks at twenty places far apart, this at one. */
  readonly #ends: Uint32Array;

  /** The numbers may repeat, and stand in any order. */
  constructor(numbers: Iterable<number>) {
    this.#sorted = Float64Array.from(numbers).sort();
    const words = Math.ceil((this.#sorted.length * BITS_EACH) / 32);
    this.#ends = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(words, 1))));
    for (const number of this.#sorted) {
      const word = this.#wordOf(number);
      this.#ends[word] = (this.#ends[word] ?? 0) | bitOf(number);
    }
  }

  get size(): number {
    return this.#sorted.length;
  }

  has(number: number): boolean {
    if (((this.#ends[this.#wordOf(number)] ?? 0) & bitOf(number)) === 0) return false;
    let from = 0;
    let to = this.#sorted.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#sorted[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return this.#sorted[from] === number;
  }

  #wordOf(number: number): number {
    return (number >>> 5) & (this.#ends.length - 1);
  }
}

/** The bit of a number in its word: by its last five binary digits, as `>>> 5` takes those before them. */
function bitOf(number: number): number {
  return 1 << (number & 31);
}
