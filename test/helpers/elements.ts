import { defaultTreeAdapter, parse } from "parse5";
import { nodesOf, textOf } from "../hostile/rules/html-faults.ts";

/** An element of a page, as a program for readers sees it. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All its text, with white space collapsed. */
  readonly text: () => string;
}

/** All elements of a page, in document order. */
export function elementsOf(html: string): PageElement[] {
  return nodesOf(parse(html))
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .map((node) => ({
      tag: node.tagName,
      attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
      text: () => textOf(node).replace(/\s+/g, " ").trim(),
    }));
}

/** Elements by tag, or by class if `name` starts with a dot. */
export function find(html: string, name: string): PageElement[] {
  return elementsOf(html).filter(({ tag, attributes }) =>
    name.startsWith(".") ? (attributes.get("class") ?? "").split(" ").includes(name.slice(1)) : tag === name,
  );
}

/** The texts of those elements. */
export function textsOf(html: string, name: string): string[] {
  return find(html, name).map(({ text }) => text());
}

/** True if a page asks search engines not to index it. */
export function isNoindex(html: string): boolean {
  return find(html, "meta").some(
    ({ attributes }) => attributes.get("name") === "robots" && /\bnoindex\b/.test(attributes.get("content") ?? ""),
  );
}

/** The canonical address of a page. */
export function canonicalOf(html: string): string | undefined {
  return find(html, "link")
    .find(({ attributes }) => attributes.get("rel") === "canonical")
    ?.attributes.get("href");
}
