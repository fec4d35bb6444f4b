import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { characterFaults } from "./character-faults.ts";
import { type Element, elementFaults, isJsonLd } from "./element-faults.ts";
import { jsonFaults } from "./json-faults.ts";
import { addressesOf, addressFaults, refreshFaults, relFaults } from "./link-faults.ts";
import type { Place } from "./place.ts";

/** Faults of a whole page. */
export function pageFaults(place: Place, html: string): string[] {
  const page = nodesOf(parse(html));
  return [
    ...nodeFaults(place, html, page),
    ...page.flatMap((node) => outsideFaults(place, node)),
    ...doubledIds(place, page),
  ];
}

/** Faults of the HTML inside a feed's item. It has no page of its own, so ids and `rel` are its reader's affair. */
export function fragmentFaults(place: Place, html: string): string[] {
  return nodeFaults(place, html, nodesOf(parseFragment(html)));
}

function nodeFaults(place: Place, html: string, nodes: readonly Tree.Node[]): string[] {
  // With scripts off, what noscript holds is elements; with scripts on, text. Both readers visit.
  const unscripted = /<noscript/i.test(html) ? nodesOf(parse(html, { scriptingEnabled: false })) : [];
  return [...new Set([...nodes, ...unscripted].flatMap((node) => oneNodeFaults(place, node)))];
}

function oneNodeFaults(place: Place, node: Tree.Node): string[] {
  if (defaultTreeAdapter.isTextNode(node)) return characterFaults(place.path, node.value, "once decoded");
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  const element = neutral(node);
  return [
    ...[...element.attributes.values()].flatMap((value) =>
      characterFaults(place.path, value, "in an attribute once decoded"),
    ),
    ...elementFaults(place.path, element),
    ...addressesOf(element).flatMap((address) => addressFaults(place, address)),
    ...(element.tag === "script" && isJsonLd(element.attributes) ? jsonFaults(place.path, textOf(node)) : []),
  ];
}

function outsideFaults(place: Place, node: Tree.Node): string[] {
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  const element = neutral(node);
  return [...relFaults(place, element), ...refreshFaults(place, element)];
}

function doubledIds({ path }: Place, nodes: readonly Tree.Node[]): string[] {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const node of nodes) {
    const id = defaultTreeAdapter.isElementNode(node) ? neutral(node).attributes.get("id") : undefined;
    if (id !== undefined && seen.has(id)) doubled.add(id);
    if (id !== undefined) seen.add(id);
  }
  return [...doubled].map((id) => `${path}: id twice: ${JSON.stringify(id)}`);
}

/** Every node below, in the order of the page. A stack, not recursion: hostile markup is nested thousands deep. */
export function nodesOf(root: Tree.ParentNode): Tree.Node[] {
  const nodes: Tree.Node[] = [];
  const waiting: Tree.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if ("content" in node) waiting.push(node.content);
  }
  return nodes;
}

/** The text of everything below a node. */
export function textOf(node: Tree.ParentNode): string {
  return nodesOf(node)
    .map((below) => (defaultTreeAdapter.isTextNode(below) ? below.value : ""))
    .join("");
}

function neutral(node: Tree.Element): Element {
  const names = node.attrs.map(({ name, prefix, value }): [string, string] => [
    (prefix ? `${prefix}:${name}` : name).toLowerCase(),
    value,
  ]);
  return { tag: node.tagName.toLowerCase(), attributes: new Map(names) };
}
