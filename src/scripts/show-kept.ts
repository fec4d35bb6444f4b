import { ownScope, storeOf } from "./kept.ts";
import { make } from "./make.ts";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/**
 * Lists the cached pages, most recently opened first, and explains why this page is shown if it replaces one that is not cached.
 */
export async function showKept(list: HTMLElement): Promise<void> {
  const own = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  const note = find(".not-kept");
  if (note && own) note.hidden = new URL(own.href).pathname === location.pathname;
  // Caches require a secure connection.
  if (!("caches" in window)) return;
  const store = await caches.open(storeOf("pages", ownScope()));
  const urls = (await store.keys()).map(({ url }) => url);
  if (urls.length > 0) list.replaceChildren();
  for (const url of urls) {
    const link = make("a");
    link.href = url;
    link.append(make("bdi", "", titleOf(await (await store.match(url, { ignoreVary: true }))?.text()) || url));
    const row = make("li", "entry");
    row.append(link);
    list.prepend(row);
  }
}

/**
 * A page's title without the site's name. Extracted from the markup as text, which must not be parsed
 * (`require-trusted-types-for`).
 */
function titleOf(html = ""): string {
  const [, title = ""] = /<title>([^<]*)/.exec(html) ?? [];
  const text = title.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return text.replace(document.title.slice(find("h1")?.innerText.length), "");
}
