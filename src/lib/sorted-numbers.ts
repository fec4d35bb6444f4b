/** A set of numbers in eight bytes each, for millions of them. */
export class SortedNumbers {
  readonly #sorted: Float64Array;

  /** The numbers may repeat, and stand in any order. */
  constructor(numbers: Iterable<number>) {
    this.#sorted = Float64Array.from(numbers).sort();
  }

  get size(): number {
    return this.#sorted.length;
  }

  has(number: number): boolean {
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
