import { storeOf } from "./kept.ts";
import type { AskEvent } from "./worker-events.ts";

declare global {
  /** Prepended to the worker: the offline page and the assets of all pages, relative to the site. */
  const KEPT: { readonly offline: string; readonly assets: readonly string[] };
}

/** Timeout for the network in milliseconds, after which a cached page is shown. */
const WAIT = 3000;

/** Maximum number of cached entries; the oldest are deleted. */
const MOST = { pages: 60, assets: 60, pictures: 60 } as const;

/** Number of days linked on the front page that are cached with it. */
const DAYS = 2;

const scope = registration.scope;
const offline = new URL(KEPT.offline, scope).href;
const open = async (what: keyof typeof MOST) => await caches.open(storeOf(what, scope));

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  if (mode === "navigate") return event.respondWith(answerPage(event));
  const [, folder] = /^(assets|pictures)\//.exec(url.slice(scope.length)) ?? [];
  if (folder === "assets" || folder === "pictures") event.respondWith(answerHashed(event, folder));
});

async function install(): Promise<void> {
  const assets = await open("assets");
  await assets.addAll([offline, ...KEPT.assets].map((path) => new Request(path, { cache: "no-cache" })));
  await skipWaiting();
}

/** Also caches pages that were opened before the worker was installed. */
async function activate(): Promise<void> {
  await clients.claim();
  const opened = await clients.matchAll();
  await loadPages([scope, ...opened.map(({ url }) => url)]);
}

async function loadPages(urls: readonly string[]): Promise<void> {
  for (const url of new Set(urls.map(plain)))
    await fetch(url)
      .then((response) => keepPage(url, response))
      .catch(ignore);
}

/** Without a network, answers with the cached page, or else with the offline page. */
async function answerPage(event: AskEvent): Promise<Response> {
  const { url } = event.request;
  const asked = fetch(event.request);
  event.waitUntil(asked.then((response) => keepPage(url, response.clone())).catch(ignore));
  const fresh = asked.catch(ignore);
  const kept = await (await open("pages")).match(plain(url), { ignoreVary: true });
  if (kept !== undefined) return (await Promise.race([fresh, later()])) ?? kept;
  return (await fresh) ?? (await (await open("assets")).match(offline, { ignoreVary: true })) ?? Response.error();
}

async function later(): Promise<undefined> {
  return await new Promise((resolve) => setTimeout(resolve, WAIT));
}

/** For files whose names contain a hash, and which therefore never change. */
async function answerHashed(event: AskEvent, what: "assets" | "pictures"): Promise<Response> {
  const { url } = event.request;
  const store = await open(what);
  const kept = await store.match(url, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const fresh = await fetch(event.request);
  if (fresh.status === 200) event.waitUntil(keep(what, url, fresh.clone()).catch(ignore));
  return fresh;
}

/** Caches a page, or deletes one that no longer exists. */
async function keepPage(address: string, response: Response): Promise<void> {
  const url = plain(address);
  if (url === offline) return;
  if (response.status === 404 || response.status === 410) await (await open("pages")).delete(url);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
  // Browsers reject redirected responses to navigation requests.
  if (response.status !== 200 || !isPage || response.redirected) return;
  const days = url === scope ? await daysToLoad(response.clone()) : [];
  await keep("pages", url, response);
  await loadPages(days);
}

/** The newest days linked on a front page: those that are not cached or, if the page has changed, all. */
async function daysToLoad(front: Response): Promise<string[]> {
  const pages = await open("pages");
  const [text, known] = [await front.text(), await (await pages.match(scope, { ignoreVary: true }))?.text()];
  const days = daysIn(text);
  if (text !== known) return days;
  const kept = await Promise.all(days.map((url) => pages.match(url, { ignoreVary: true })));
  return days.filter((_, index) => kept[index] === undefined);
}

/** The newest days linked on a front page. */
function daysIn(front: string): string[] {
  const links = [...front.matchAll(/href="([^"]*\/\d{4}\/\d\d\/\d\d\/)"/g)].map(
    ([, path = ""]) => new URL(path, scope).href,
  );
  return [...new Set(links)].filter((url) => url.startsWith(scope)).slice(0, DAYS);
}

async function keep(what: keyof typeof MOST, url: string, response: Response): Promise<void> {
  const store = await open(what);
  await store.put(url, response);
  // Re-adding an entry moves it to the end.
  const keys = await store.keys();
  for (const key of keys.slice(0, -MOST[what])) await store.delete(key, { ignoreVary: true });
}

/** Removes query and fragment: they do not change a page. */
function plain(url: string): string {
  return url.replace(/[?#].*/, "");
}

function ignore(): undefined {}
