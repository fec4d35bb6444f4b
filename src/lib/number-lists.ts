/** Lists of numbers, one after the other in a single array. A million short arrays would take five times the memory. */
export class NumberLists {
  #numbers = new Float64Array(1024);
  readonly #ends: number[] = [];

  /** Adds a list, whose index is the number of those before it. */
  add(list: readonly number[]): void {
    const from = this.#ends.at(-1) ?? 0;
    const to = from + list.length;
    if (to > this.#numbers.length) {
      const larger = new Float64Array(2 * to);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.set(list, from);
    this.#ends.push(to);
  }

  /** The total length of all lists. */
  get size(): number {
    return this.#ends.at(-1) ?? 0;
  }

  /** The position of a list's first number among those of all lists. */
  start(index: number): number {
    return this.#ends[index - 1] ?? 0;
  }

  /** A list; empty for an index without one. Valid until the next `add`. */
  get(index: number): Float64Array {
    return this.#numbers.subarray(this.start(index), this.#ends[index] ?? 0);
  }
}
