/** A position in a file: line and column, both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
