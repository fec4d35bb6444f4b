import { decodeHTML } from "entities";
import { isRecord } from "../lib/is-record.ts";
import { addressKey } from "../lib/web-address.ts";
import { isAlike } from "./title-parts.ts";

/** An object in JSON-LD, not validated. */
export type LdNode = Readonly<Record<string, unknown>>;

/** Larger blocks are databases rather than a description of the page. */
const LARGEST = 500_000;
const DEEPEST = 6;
const MAX_NODES = 2000;

const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|VideoObject|WebPage)$/;
const SITE = /^(?:WebSite|[A-Za-z]*Organization)$/;

/**
 * The articles (schema.org) in blocks of JSON-LD, in order, except items of lists. Invalid JSON is skipped, but line breaks in
 * strings and trailing commas are tolerated.
 */
export function articlesIn(blocks: readonly string[]): LdNode[] {
  return nodesIn(blocks).filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
}

/** The website and organisation objects in blocks of JSON-LD. */
export function sitesIn(blocks: readonly string[]): LdNode[] {
  return nodesIn(blocks).filter((node) => typesOf(node).some((type) => SITE.test(type)));
}

/** True if a block is JSON, possibly with those common mistakes. */
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
    if (depth > DEEPEST || nodes.length > MAX_NODES) return;
    if (Array.isArray(value)) for (const item of value) look(item, depth + 1);
    if (!isRecord(value)) return;
    nodes.push(value);
    for (const name of ["@graph", "mainEntity"]) look(value[name], depth + 1);
  };
  for (const block of blocks) {
    if (block.length > LARGEST) continue;
    try {
      look(parse(bare(block)), 0);
    } catch {
      // Invalid JSON is common. The page's other metadata is still used.
    }
  }
  return nodes;
}

/** Removes an HTML comment or a CDATA section around a script. */
function bare(block: string): string {
  return block.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)(?:\s*;)?$/g, "");
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them, and pages hold them
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " ").replace(/,(?=\s*[}\]])/g, ""));
  }
}

/** Facts about a page that identify its own article in JSON-LD. */
export interface PageFacts {
  /** Its own addresses. */
  readonly addresses: readonly string[];
  /** Its titles, possibly with the site's name. */
  readonly titles: readonly string[];
}

/**
 * Chooses the page's own article: the node with the page's address, else one whose headline matches the page's titles, else the
 * first without another address. Videos in an article and nodes for the whole page come last.
 */
export function chooseArticle(nodes: readonly LdNode[], { addresses, titles }: PageFacts): LdNode | undefined {
  const keys = new Set(addresses.flatMap((address) => keyOf(address) ?? []));
  const rankOf = (node: LdNode): number => {
    const own = ["url", "@id", "mainEntityOfPage"].flatMap((name) => keyOf(jsonLdAddress(node, name)) ?? []);
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

/** A key that is equal for spellings of the same address. Ignores the fragment, which only names a node of the graph. */
function keyOf(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/./.test(address) && URL.canParse(address)
    ? addressKey(address)
    : undefined;
}

export function typesOf(node: LdNode): string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

/** The first text of a property: a string, or an object's name or value. Decodes leftover entities, which are common. */
export function textOf(node: LdNode | undefined, name: string): string | undefined {
  const [value] = [node?.[name]].flat();
  const text = isRecord(value) ? (value.name ?? value["@value"]) : value;
  return typeof text === "string" && text.trim() !== "" ? decodeHTML(text) : undefined;
}

/** The first object of a property. */
export function nodeOf(node: LdNode | undefined, name: string): LdNode | undefined {
  const [value] = [node?.[name]].flat();
  return isRecord(value) ? value : undefined;
}

/** The first address of a property: a string, or an object's `url`, `contentUrl` or `@id`. */
export function jsonLdAddress(node: LdNode | undefined, name: string): string | undefined {
  const [value] = [node?.[name]].flat();
  const found = isRecord(value) ? [value.url, value.contentUrl, value["@id"]].flat() : [value];
  return found.find((text) => typeof text === "string");
}
