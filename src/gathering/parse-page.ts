import { type PageDocument, type PageElement, parseHTML } from "linkedom";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { articlesIn, type LdNode } from "./json-ld.ts";

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
  /** The article that JSON-LD describes: the one at `address`, else the first. */
  readonly article: (address: string) => LdNode | undefined;
  /** The document anew, for what changes it. */
  readonly document: () => PageDocument;
}

/** Takes a page apart. Nothing in it is run, fetched or believed. */
export function parsePage(html: string): Page {
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const metas = new Map<string, string>();
  for (const element of all("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = printable(element.getAttribute("content"));
    if (name === null || content === undefined) continue;
    const key = name.trim().toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  const articles = articlesIn(all('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? ""));
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
    article: (address) =>
      articles.find((node) => JSON.stringify(node).includes(JSON.stringify(address))) ?? articles[0],
    document: () => parseHTML(html).document,
  };
}

function printable(text: string | null | undefined): string | undefined {
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
  for (const name of ["content", "datetime", "src", "href"]) {
    const value = printable(element.getAttribute(name));
    if (value !== undefined) return value;
  }
  return printable(element.textContent);
}
