import { decodeHTML } from "entities";

/** An object of JSON-LD; nothing in it has been believed yet. */
export type LdNode = Readonly<Record<string, unknown>>;

/** A larger block is a data base, not the description of a page. */
const LARGEST = 500_000;
const DEEPEST = 6;
const MOST_NODES = 2000;

const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|VideoObject)$/;

/** The articles (schema.org) that blocks of JSON-LD describe, in their order. A block that is no JSON is passed over. */
export function articlesIn(blocks: readonly string[]): LdNode[] {
  const nodes: LdNode[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || nodes.length > MOST_NODES) return;
    if (Array.isArray(value)) for (const item of value) look(item, depth + 1);
    if (!isNode(value)) return;
    nodes.push(value);
    for (const name of ["@graph", "mainEntity", "itemListElement", "item"]) look(value[name], depth + 1);
  };
  for (const block of blocks) {
    if (block.length > LARGEST) continue;
    try {
      look(JSON.parse(block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, "")), 0);
    } catch {
      // Many sites write JSON that is none. What the page says elsewhere is read all the same.
    }
  }
  return nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
}

export function typesOf(node: LdNode): string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

/** A property's first text: itself, or the name or value of what it is. Entities, which many sites leave in, are decoded. */
export function textOf(node: LdNode | undefined, name: string): string | undefined {
  const [value] = [node?.[name]].flat();
  const text = isNode(value) ? (value.name ?? value["@value"]) : value;
  return typeof text === "string" && text.trim() !== "" ? decodeHTML(text) : undefined;
}

/** A property's first object. */
export function nodeOf(node: LdNode | undefined, name: string): LdNode | undefined {
  const [value] = [node?.[name]].flat();
  return isNode(value) ? value : undefined;
}

/** A property's first address: itself, or the `url`, `contentUrl` or `@id` of what it is. */
export function addressOf(node: LdNode | undefined, name: string): string | undefined {
  const [value] = [node?.[name]].flat();
  const found = isNode(value) ? [value.url, value.contentUrl, value["@id"]].flat() : [value];
  return found.find((text) => typeof text === "string");
}

function isNode(value: unknown): value is LdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
