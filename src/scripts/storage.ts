/** Prefix of all our keys, since other pages on the same host may store data too. */
const PREFIX = "digest.";

/** Reads a stored value. Undefined if there is none, it is invalid, or the browser denies access. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a value. Returns false if the browser refuses (private windows, full storage). */
export function remember(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Deletes all values we stored, but none of others. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // If storage is not accessible, there is nothing to delete.
  }
}
