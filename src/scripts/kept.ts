/** Where the worker keeps pages, assets and pictures. Other sites of the same host keep theirs below other addresses. */
export const storeOf = (what: "pages" | "assets" | "pictures", scope: string) => `digest ${what} ${scope}`;

/** The address below which a site lies, for its scripts, which lie in `assets/`. */
export const ownScope = () => new URL("..", import.meta.url).href;

/** Forgets every page and picture that was kept for reading offline. Assets stay: they tell nothing about the reader. */
export async function forgetKept(): Promise<void> {
  if (!("caches" in window)) return;
  for (const what of ["pages", "pictures"] as const) await caches.delete(storeOf(what, ownScope()));
}
