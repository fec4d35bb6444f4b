import { type PageElement, parseHTML } from "linkedom";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { articlesIn, isJson, type LdNode, sitesIn } from "./json-ld.ts";

/** The places of a page where it says what it is. Texts are fit to print, on one line, and never empty. */
export interface Page {
  /** By name or property, in lower case. */
  readonly meta: (name: string) => string | undefined;
  /** The address of a `<link>` with this `rel`. */
  readonly link: (rel: string) => string | undefined;
  /** A property of schema.org, where the page is marked up with microdata. */
  readonly itemprop: (name: string) => string | undefined;
  /** The first text of an element. */
  readonly text: (selector: string) => string | undefined;
  readonly attribute: (selector: string, name: string) => string | undefined;
  /** What JSON-LD describes, in its order. */
  readonly articles: readonly LdNode[];
  /** What JSON-LD says of the site. */
  readonly sites: readonly LdNode[];
  /** What its scripts hold, and JSON-LD that is no JSON. */
  readonly scripts: readonly string[];
  /** The elements that a selector finds, in the order of the page. */
  readonly all: (selector: string) => readonly PageElement[];
}

/** Takes a page apart. Nothing in it is run, fetched or believed. */
export function parsePage(html: string): Page {
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const metas = new Map<string, string>();
  for (const element of all("meta")) {
    const name = attributeOf(element, "property") ?? attributeOf(element, "name") ?? attributeOf(element, "itemprop");
    const content = printable(attributeOf(element, "content"));
    if (name === undefined || content === undefined) continue;
    const key = name.trim().toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  const blocks = all('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? "");
  return {
    meta: (name) => metas.get(name),
    link: (rel) => {
      const found = all("link[rel][href]").find((element) => hasWord(element.getAttribute("rel"), rel));
      return found?.getAttribute("href")?.trim() || undefined;
    },
    itemprop: (name) => {
      const found = all("[itemprop]").find(
        (element) => hasWord(element.getAttribute("itemprop"), name) && isOfArticle(element),
      );
      return found && propertyValue(found);
    },
    text: (selector) => printable(document.querySelector(selector)?.textContent),
    attribute: (selector, name) => printable(document.querySelector(selector)?.getAttribute(name)),
    articles: articlesIn(blocks),
    sites: sitesIn(blocks),
    scripts: all("script").flatMap((element) => {
      const text = element.textContent ?? "";
      return element.getAttribute("type") === "application/ld+json" && isJson(text) ? [] : [text];
    }),
    all,
  };
}

/** Fit to print, on one line; undefined where nothing is left. */
export function printable(text: string | null | undefined): string | undefined {
  return onOneLine(repairText(text ?? "").text) || undefined;
}

function hasWord(words: string | null, word: string): boolean {
  return (words ?? "").toLowerCase().split(/\s+/).includes(word);
}

/** The nearest thing that is marked up is an article of schema.org. */
function isOfArticle(element: PageElement): boolean {
  const scope = element.closest("[itemscope]");
  return /schema\.org\/[A-Za-z]*(?:Article|BlogPosting|Report)$/.test(scope?.getAttribute("itemtype")?.trim() ?? "");
}

/** HTML standard, 5.2.4: the value stands in an attribute where the element has one for it. */
function propertyValue(element: PageElement): string | undefined {
  for (const name of ["content", "datetime", "src", "href", ...(element.localName === "abbr" ? ["title"] : [])]) {
    const value = printable(attributeOf(element, name));
    if (value !== undefined) return value;
  }
  return printable(element.textContent);
}

/** An attribute, however its name is written: linkedom keeps `dateTime` and `CONTENT` apart, which HTML does not. */
export function attributeOf(
  element: Pick<PageElement, "getAttribute" | "attributes">,
  name: string,
): string | undefined {
  const plain = element.getAttribute(name);
  if (plain !== null) return plain;
  const other = [...element.attributes].find((each) => each.name.toLowerCase() === name);
  return other?.value;
}
