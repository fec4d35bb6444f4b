/** The cache's name for pages, assets or pictures. Includes the scope, because other sites on the same host have their own. */
export const storeOf = (what: "pages" | "assets" | "pictures", scope: string) => `digest ${what} ${scope}`;

/** The base address of the site, derived from that of a script in `assets/`. */
export const ownScope = () => new URL("..", import.meta.url).href;

/** Deletes all pages and pictures cached for offline reading. Assets are kept, since they reveal nothing about the reader. */
export async function forgetKept(): Promise<void> {
  if (!("caches" in window)) return;
  for (const what of ["pages", "pictures"] as const) await caches.delete(storeOf(what, ownScope()));
}
