/** Thrown if a page or index would print pieces of private text, given by their numbers. */
export class LeakError extends Error {
  readonly pieces: readonly number[];
  constructor(what: string, pieces: readonly number[]) {
    super(`${what} would print a seed's private text. Nothing was published.`);
    this.pieces = pieces;
  }
}

/** The same as plain data, for other threads. */
export interface Leak {
  readonly file: string;
  readonly pieces: readonly number[];
}

export function isLeak(result: object): result is Leak {
  return "pieces" in result;
}
