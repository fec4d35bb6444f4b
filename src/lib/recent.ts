/**
 * A map that keeps what was asked for lately: at most `most` of any measure of size, and as much again of what was asked for
 * before. When the newer half is full, it becomes the older one, so that no entry needs a place in a list.
 */
export class Recent<Key, Value extends {}> {
  readonly #most: number;
  #newer = new Map<Key, { readonly value: Value; readonly size: number }>();
  #older = new Map<Key, { readonly value: Value; readonly size: number }>();
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const found = this.#newer.get(key);
    if (found !== undefined) return found.value;
    const before = this.#older.get(key);
    if (before === undefined) return undefined;
    this.set(key, before.value, before.size);
    return before.value;
  }

  /** Adds or replaces an entry of some size. One larger than all the room is kept until the next. */
  set(key: Key, value: Value, size: number): void {
    if (this.#size + size > this.#most) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#size = 0;
    }
    this.#newer.set(key, { value, size });
    this.#size += size;
  }
}
