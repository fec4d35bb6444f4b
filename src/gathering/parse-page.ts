import { type PageElement, parseHTML } from "linkedom";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { articlesIn, isJson, type LdNode, sitesIn } from "./json-ld.ts";

/** Access to the metadata of a page. Texts are printable, on one line, and never empty. */
export interface ParsedPage {
  /** By name or property, in lower case. */
  readonly meta: (name: string) => string | undefined;
  /** The address of a `<link>` with this `rel`. */
  readonly link: (rel: string) => string | undefined;
  /** A schema.org property in microdata. */
  readonly itemprop: (name: string) => string | undefined;
  /** The text of the first matching element. */
  readonly text: (selector: string) => string | undefined;
  readonly attribute: (selector: string, name: string) => string | undefined;
  /** Articles described by JSON-LD, in order. */
  readonly articles: readonly LdNode[];
  /** Descriptions of the site in JSON-LD. */
  readonly sites: readonly LdNode[];
  /** Contents of scripts, and of JSON-LD that is not valid JSON. */
  readonly scripts: readonly string[];
  /** All matching elements, in document order. */
  readonly all: (selector: string) => readonly PageElement[];
}

/** Parses a page. Nothing is run, fetched or validated. */
export function parsePage(html: string): ParsedPage {
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

/** Printable text on one line. Undefined if nothing is left. */
export function printable(text: string | null | undefined): string | undefined {
  return onOneLine(repairText(text ?? "").text) || undefined;
}

function hasWord(words: string | null, word: string): boolean {
  return (words ?? "").toLowerCase().split(/\s+/).includes(word);
}

/** True if the closest item of microdata is an article. */
function isOfArticle(element: PageElement): boolean {
  const scope = element.closest("[itemscope]");
  return /schema\.org\/[A-Za-z]*(?:Article|BlogPosting|Report)$/.test(scope?.getAttribute("itemtype")?.trim() ?? "");
}

/** HTML standard, 5.2.4: some elements have their value in an attribute. */
function propertyValue(element: PageElement): string | undefined {
  for (const name of ["content", "datetime", "src", "href", ...(element.localName === "abbr" ? ["title"] : [])]) {
    const value = printable(attributeOf(element, name));
    if (value !== undefined) return value;
  }
  return printable(element.textContent);
}

/** An attribute by case-insensitive name. linkedom treats `dateTime` and `CONTENT` as different names, unlike HTML. */
export function attributeOf(
  element: Pick<PageElement, "getAttribute" | "attributes">,
  name: string,
): string | undefined {
  const plain = element.getAttribute(name);
  if (plain !== null) return plain;
  const other = [...element.attributes].find((each) => each.name.toLowerCase() === name);
  return other?.value;
}
