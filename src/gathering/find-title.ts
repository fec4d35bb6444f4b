import type { PageElement } from "linkedom";
import { parseUrl } from "../lib/parse-url.ts";
import { type Candidates, firstFound } from "./first-found.ts";
import type { Found } from "./found.ts";
import { htmlToLine } from "./html-to-plain.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import { type ParsedPage, printable } from "./parse-page.ts";
import { isAlike, lettersOf, withoutSite } from "./title-parts.ts";

/**
 * Finds a page's title without the site's name: the one that most places agree on; in a tie, that of the most trustworthy place.
 * `address` is the page's, or "".
 */
export function findTitle(
  page: ParsedPage,
  article: LdNode | undefined,
  outlet: string | undefined,
  address: string,
): Found<string> | undefined {
  const headings = page.all("h1").filter((element) => !leadsHome(element, address));
  const isSite = siteNames(page, outlet, address);
  const places: Candidates = [
    ["JSON-LD headline", textOf(article, "headline")],
    ["og:title", page.meta("og:title")],
    ["microdata headline", page.itemprop("headline")],
    ["twitter:title", page.meta("twitter:title")],
    ["JSON-LD name", textOf(article, "name")],
    ["<h1>", headings.map(({ innerHTML }) => printable(htmlToLine(innerHTML))).find((text) => text !== undefined)],
    ["<title>", page.text("title")],
  ];
  const given = places.flatMap(([source, value]) => {
    const title = value === undefined ? "" : withoutSite(value, isSite);
    return title === "" ? [] : [{ source, value: title }];
  });
  const named = given.filter(({ value }) => !isSite(lettersOf(value)));
  const most = Math.max(...named.map((one) => votesFor(one, named)));
  const chosen = named.find((one) => votesFor(one, named) === most);
  return chosen ?? firstFound(given.map(({ source, value }) => [source, value]));
}

/** Places that copy from each other have one vote per family. */
const FAMILIES = ["JSON-LD", "og:", "microdata", "twitter:", "<h1>", "<title>"];

function votesFor(one: Found<string>, all: readonly Found<string>[]): number {
  const agree = all.filter(({ value }) => isAlike(value, one.value));
  return new Set(agree.map(({ source }) => FAMILIES.find((family) => source.startsWith(family)))).size;
}

function siteNames(page: ParsedPage, outlet: string | undefined, address: string): (letters: string) => boolean {
  const names = [
    outlet,
    page.meta("og:site_name"),
    page.meta("application-name"),
    page.meta("apple-mobile-web-app-title"),
    ...page.all("h1").flatMap((element) => (leadsHome(element, address) ? [element.textContent ?? ""] : [])),
  ];
  const known = new Set(names.flatMap((name) => (name === undefined ? [] : lettersOf(name))));
  known.delete("");
  const host = (parseUrl(address)?.hostname ?? "").replace(/^www\./, "");
  const labels = host.split(".").slice(0, -1);
  for (const name of [host, host.replace(/^[^.]*\.(?=[^.]*\.)/, ""), ...labels]) {
    if (lettersOf(name).length > 2) known.add(lettersOf(name));
  }
  return (letters) => known.has(letters);
}

/** A heading that links to the front page is the site's name. */
function leadsHome(element: PageElement, address: string): boolean {
  const link = element.closest("a") ?? element.querySelector("a");
  const href = link?.getAttribute("href") ?? "";
  if (link === null || lettersOf(link.textContent ?? "") !== lettersOf(element.textContent ?? "")) return false;
  const url = parseUrl(href, address || "https://x.invalid/x");
  return url?.pathname === "/" && url.search === "" && href !== "" && !href.startsWith("#");
}
