/** A page or an index would print pieces of private texts: which, as the numbers that stand for them. */
export class LeakError extends Error {
  readonly pieces: readonly number[];
  constructor(what: string, pieces: readonly number[]) {
    super(`${what} would print a seed's private text. Nothing was published.`);
    this.pieces = pieces;
  }
}

/** The same as plain data, from another thread. */
export interface Leak {
  readonly file: string;
  readonly pieces: readonly number[];
}

export function isLeak(result: object): result is Leak {
  return "pieces" in result;
}
