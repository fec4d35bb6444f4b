import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Position } from "../lib/position.ts";
import type { FieldPath } from "./field-value.ts";

/**
 * Finds the positions of values in a seed's YAML. Created only for seeds with problems, because it parses the text a
 * second time.
 */
export interface Locator {
  /** The position of a value, or of the nearest enclosing value that can be found. */
  readonly positionOf: (path: FieldPath) => Position;
  /** The first line of a block scalar (`body: |`). */
  readonly firstLine: (path: FieldPath) => number;
  /** The first key that is not a plain text (`? [a, b]`), which js-yaml would turn into one. */
  readonly complexKey: () => Position | undefined;
  /** Plain values that end at a comment on the same line, where # may have been meant literally. */
  readonly cutByComment: () => readonly FieldPath[];
}

export function locateIn(yaml: string): Locator {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "failsafe",
    lineCounter: lines,
    logLevel: "silent",
    uniqueKeys: false,
  });
  const positionAt = (node: Node | null | undefined): Position => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  // Cached, because thousands of fields may each have a problem.
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap) => {
    const pairs =
      known.get(map) ??
      new Map(
        [...map.items]
          .reverse()
          .flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
      );
    known.set(map, pairs);
    return pairs;
  };

  const nodeAt = (path: FieldPath): Node | null | undefined => {
    let node: unknown = document.contents;
    let found: Node | null = document.contents;
    for (const step of path) {
      const next = childOf(node, step, pairsOf);
      if (next === undefined) break;
      node = next.value;
      found = next.value ?? next.key ?? found;
    }
    return found;
  };

  return {
    positionOf: (path) => positionAt(nodeAt(path)),
    firstLine: (path) => positionAt(nodeAt(path)).line + 1,
    complexKey: () => {
      const key = complexKeyOf(document.contents);
      return key === undefined ? undefined : positionAt(key);
    },
    cutByComment: () => valuesCutByComment(document.contents, yaml),
  };
}

function complexKeyOf(contents: Node | null): Node | undefined {
  const stack: unknown[] = [contents];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isSeq(node)) stack.push(...node.items);
    if (!isMap(node)) continue;
    for (const { key, value } of node.items) {
      if (isMap(key) || isSeq(key)) return key;
      stack.push(value);
    }
  }
  return undefined;
}

function valuesCutByComment(contents: Node | null, yaml: string): FieldPath[] {
  const found: FieldPath[] = [];
  const stack: { readonly node: unknown; readonly path: FieldPath }[] = [{ node: contents, path: [] }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, path } = next;
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) stack.push({ node: item, path: [...path, index] });
    } else if (isMap(node)) {
      for (const { key, value } of node.items)
        if (isScalar(key)) stack.push({ node: value, path: [...path, String(key.value)] });
    } else if (isScalar(node) && node.type === "PLAIN" && /^[ \t]*#/.test(restOfLine(yaml, node.range?.[1] ?? 0))) {
      found.push(path);
    }
  }
  return found;
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end === -1 ? undefined : end);
}

function childOf(
  node: unknown,
  step: string | number,
  pairsOf: (map: YAMLMap) => ReadonlyMap<string, Pair>,
): { key?: Node; value: Node | null } | undefined {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return isNode(item) ? { value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(step));
  if (!pair || !isScalar(pair.key)) return undefined;
  const value = isNode(pair.value) ? pair.value : null;
  // An empty value has a position of its own, but the curator looks for the name.
  return isScalar(value) && value.source === "" ? { key: pair.key, value: null } : { key: pair.key, value };
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}
