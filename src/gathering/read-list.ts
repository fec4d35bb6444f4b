import type { PageElement } from "linkedom";
import { parseHTML } from "linkedom";
import { parseUrl } from "../lib/parse-url.ts";
import { addressKey, hostOf } from "../lib/web-address.ts";
import { chooseAddress } from "./choose-address.ts";
import { isReadable } from "./is-readable.ts";
import { attributeOf, printable } from "./parse-page.ts";
import type { FeedItem } from "./read-feed.ts";

/** Minimum length of a headline; links in menus are shorter. A Chinese character counts as three letters. */
const LETTERS_OF_HEADLINE = 25;

const MAX_LINKS = 500;

/**
 * The distinct articles that a page lists, in order: internal links that are in a heading or as long as a headline, outside menus
 * and footer; with `links`, those whose path begins with it. `address` is the page's. Never throws because of a page's content.
 */
export function readLinkList(html: string, address: string, links?: string): readonly FeedItem[] {
  if (!isReadable(html)) return [];
  const { document } = parseHTML(html);
  const stated = document.querySelector("base[href]")?.getAttribute("href") ?? "";
  const base = parseUrl(stated, address)?.href ?? address;
  const found = new Map<string, FeedItem>();
  for (const link of document.querySelectorAll("a[href]")) {
    if (found.size >= MAX_LINKS) break;
    const title = printable(link.textContent);
    const target = targetOf(link, base);
    if (title === undefined || target === undefined || !isOfSite(target, address)) continue;
    const isListed = links === undefined ? isHeadline(link, title) : new URL(target).pathname.startsWith(links);
    const key = addressKey(target);
    if (!isListed || found.has(key) || key === addressKey(address)) continue;
    const value = { source: "the list", value: title };
    found.set(key, {
      address: target,
      report: () => ({ title: value, address: { source: "the list", value: target }, notes: [] }),
    });
  }
  return [...found.values()];
}

function targetOf(link: PageElement, base: string): string | undefined {
  const target = parseUrl(attributeOf(link, "href") ?? "", base);
  return target && /^https?:$/.test(target.protocol) ? chooseAddress(target.href, [])?.address.value : undefined;
}

/** True if two addresses are of one site, such as news.harbour.example and www.harbour.example. */
export function isOfSite(target: string, address: string): boolean {
  const site = (host: string) => host.split(".").slice(-2).join(".");
  return site(hostOf(target)) === site(hostOf(address));
}

function isHeadline(link: PageElement, title: string): boolean {
  if (link.closest("nav, footer, aside, [role=navigation]") !== null) return false;
  if (link.closest("h1, h2, h3, h4") !== null || link.querySelector("h1, h2, h3, h4") !== null) return true;
  const signs = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return title.length + 2 * signs >= LETTERS_OF_HEADLINE;
}
