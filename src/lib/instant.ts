/** A moment as ISO 8601 in UTC without fractions of a second: `2021-08-20T15:46:00Z`. Sorts as text. */
export type Instant = string;

/** The latest of some instants; undefined if there are none. */
export function newestOf(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (newest, one) => (newest === undefined || one > newest ? one : newest),
    undefined,
  );
}
