/** Bits of the filter for each number: about one in sixteen numbers outside the set passes it. */
const BITS = 16;

/** The memory of a set, which threads share, so that passing it to a job costs nothing. */
export interface NumbersMemory {
  readonly sorted: Float64Array;
  /** A bit is set if a number of the set ends in its position. Most numbers looked up end nowhere. */
  readonly endings: Uint8Array;
}

/**
 * A set of whole numbers below 2^53, in ten to twelve bytes each, for millions of them. Fast for numbers that are not
 * in it.
 */
export class SortedNumbers {
  readonly memory: NumbersMemory;
  readonly #sorted: Float64Array;
  readonly #endings: Uint8Array;
  readonly #mask: number;

  constructor(memory: NumbersMemory) {
    this.memory = memory;
    this.#sorted = memory.sorted;
    this.#endings = memory.endings;
    this.#mask = memory.endings.length * 8 - 1;
  }

  /** The numbers of some things. They may repeat, and stand in any order. Asks twice for each list, to hold only one. */
  static of<Thing>(things: readonly Thing[], numbersOf: (thing: Thing) => readonly number[]): SortedNumbers {
    const length = things.reduce((sum, thing) => sum + numbersOf(thing).length, 0);
    const sorted = new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
    let at = 0;
    for (const thing of things) {
      const list = numbersOf(thing);
      sorted.set(list, at);
      at += list.length;
    }
    return SortedNumbers.in(sorted);
  }

  /** The same of numbers in shared memory, which is sorted. */
  static in(sorted: Float64Array): SortedNumbers {
    sorted.sort();
    const bits = 2 ** Math.min(30, Math.ceil(Math.log2(8 + sorted.length * BITS)));
    const endings = new Uint8Array(new SharedArrayBuffer(bits / 8));
    for (const number of sorted) {
      const ending = number & (bits - 1);
      endings[ending >>> 3] = (endings[ending >>> 3] ?? 0) | (1 << (ending & 7));
    }
    return new SortedNumbers({ sorted, endings });
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
