import { decodeHTML } from "entities";
import { addressKey } from "../lib/web-address.ts";
import { isAlike } from "./title-parts.ts";

/** An object of JSON-LD; nothing in it has been believed yet. */
export type LdNode = Readonly<Record<string, unknown>>;

/** A larger block is a data base, not the description of a page. */
const LARGEST = 500_000;
const DEEPEST = 6;
const MOST_NODES = 2000;

const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|VideoObject|WebPage)$/;
const SITE = /^(?:WebSite|[A-Za-z]*Organization)$/;

/**
 * The articles (schema.org) that blocks of JSON-LD describe, in their order; items of a list are others. A block that is no
 * JSON is passed over, but for breaks within its words and commas too many.
 */
export function articlesIn(blocks: readonly string[]): LdNode[] {
  return nodesIn(blocks).filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
}

/** What blocks of JSON-LD say of the site and its outlet. */
export function sitesIn(blocks: readonly string[]): LdNode[] {
  return nodesIn(blocks).filter((node) => typesOf(node).some((type) => SITE.test(type)));
}

/** Whether a block can be read as JSON, slips that many sites make and all. */
export function isJson(block: string): boolean {
  try {
    parse(bare(block));
    return true;
  } catch {
    return false;
  }
}

function nodesIn(blocks: readonly string[]): LdNode[] {
  const nodes: LdNode[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || nodes.length > MOST_NODES) return;
    if (Array.isArray(value)) for (const item of value) look(item, depth + 1);
    if (!isNode(value)) return;
    nodes.push(value);
    for (const name of ["@graph", "mainEntity"]) look(value[name], depth + 1);
  };
  for (const block of blocks) {
    if (block.length > LARGEST) continue;
    try {
      look(parse(bare(block)), 0);
    } catch {
      // Many sites write JSON that is none. What the page says elsewhere is read all the same.
    }
  }
  return nodes;
}

/** Without the comment that hid scripts from browsers of the nineties, and the end of a statement. */
function bare(block: string): string {
  return block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*;?\s*$/g, "");
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them, and pages hold them
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " ").replace(/,(?=\s*[}\]])/g, ""));
  }
}

/** What a page says of itself elsewhere, to tell its article from others' in JSON-LD. */
export interface PageFacts {
  /** Its own addresses. */
  readonly addresses: readonly string[];
  /** What it gives as titles, the site's name and all. */
  readonly titles: readonly string[];
}

/**
 * The node that is the page's own article: the one that names the page's address, else one whose headline agrees with the
 * page's titles, else the first that names no other address. Videos within an article, and what stands for the whole page,
 * come after articles.
 */
export function chooseArticle(nodes: readonly LdNode[], { addresses, titles }: PageFacts): LdNode | undefined {
  const keys = new Set(addresses.flatMap((address) => keyOf(address) ?? []));
  const rankOf = (node: LdNode): number => {
    const own = ["url", "@id", "mainEntityOfPage"].flatMap((name) => keyOf(addressOf(node, name)) ?? []);
    const heading = textOf(node, "headline") ?? textOf(node, "name");
    const agrees = heading !== undefined && titles.some((title) => isAlike(title, heading));
    if (own.some((key) => keys.has(key))) return 0;
    if (agrees) return 1;
    if (typesOf(node).includes("VideoObject")) return OTHERS;
    return own.length > 0 && keys.size > 0 && heading !== undefined && titles.length > 0 ? OTHERS : 2;
  };
  const order = (node: LdNode) =>
    rankOf(node) * 3 + (typesOf(node).includes("WebPage") ? 2 : typesOf(node).includes("VideoObject") ? 1 : 0);
  const known = nodes.filter((node) => rankOf(node) < OTHERS);
  return known.sort((one, other) => order(one) - order(other))[0];
}

const OTHERS = 3;

/** Two spellings of one address have one key; the fragment, which names a part of the graph, does not count. */
function keyOf(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/./.test(address) && URL.canParse(address)
    ? addressKey(address)
    : undefined;
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

export function isNode(value: unknown): value is LdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
