/** Begins the name of everything we keep. Other pages of the same host may keep things too. */
const PREFIX = "digest.";

/** What is kept under a name; undefined where nothing is, it is not ours, or the browser lets nobody look. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name. Returns false where the browser keeps nothing (private windows, a full store). */
export function remember(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything we kept, and nothing of others. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}
