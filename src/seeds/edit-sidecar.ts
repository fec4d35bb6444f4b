import {
  Document,
  isCollection,
  isMap as isMapNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
} from "yaml";
import { type FieldValue, isList, isMap } from "./field-value.ts";

/** Fields whose values come from others. They are always quoted, so that no editor reads them as another type. */
const QUOTED = new Set(["title", "excerpt", "webUrl", "originalUrl", "url", "name"]);

const FAILSAFE = { schema: "failsafe", logLevel: "silent" } as const;

/** Changes to the fields of a sidecar: a new value, or undefined to remove the field. */
export type SidecarChange = Readonly<Record<string, FieldValue | undefined>>;

/**
 * The text of a sidecar with some fields changed. An existing field is changed in place, a new one is added at the end.
 * Everything else stays, byte for byte: comments, order, spelling, and remarks within a list or after a value. `text`
 * must be YAML; undefined or "" makes a new sidecar. Values are written as strings, lists and maps, the only types that
 * seeds have.
 */
export function editSidecar(text: string | undefined, fields: SidecarChange): string {
  return Object.entries(fields).reduce((edited, [name, value]) => editField(edited, name, value), text ?? "");
}

function editField(text: string, name: string, value: FieldValue | undefined): string {
  const document = parseDocument(text, FAILSAFE);
  if (document.errors.length > 0) throw new Error(`The sidecar is not YAML: ${document.errors[0]?.message}`);
  const map = document.contents;
  if (!isMapNode(map)) {
    if (value === undefined) return text;
    const begun = text === "" ? "" : /^---\s*$/.test(text) ? lineEnded(text) : `${lineEnded(text)}\n`;
    return begun + printField(name, created(document, name, value), text);
  }
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined ? value === undefined : same(plain(pair.value), value)) return text;
  const span = map.flow === true ? undefined : spanOf(text, map, pair);
  if (span === undefined) {
    // A map in braces, or an empty one: too small to preserve its spelling.
    if (value === undefined) document.delete(name);
    else document.set(name, created(document, name, value));
    return document.toString({ lineWidth: 0, flowCollectionPadding: isPadded(text) });
  }
  const { indent, from, to, end } = span;
  if (value === undefined) return text.slice(0, from - indent.length) + text.slice(end);
  const node = pair === undefined ? created(document, name, value) : changed(document, name, pair.value, value);
  const printed = printField(name, node, text)
    .replace(/^(?=.)/gm, indent)
    .slice(indent.length);
  if (pair === undefined) return `${lineEnded(text.slice(0, from))}${indent}${printed}${text.slice(from)}`;
  const isWhole = text.slice(from, to).endsWith("\n");
  return text.slice(0, from) + (isWhole ? printed : printed.replace(/\n$/, "")) + text.slice(to);
}

interface Span {
  /** The indentation of each field. */
  readonly indent: string;
  /** The range of the field and its value, and the end of what follows them on the line. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/**
 * The range of a field in the text; for a missing field, the end of all fields. Undefined if it cannot be determined.
 */
function spanOf(text: string, map: YAMLMap, pair: Pair | undefined): Span | undefined {
  const startOf = ({ key }: Pair) => (isScalar(key) ? key.range?.[0] : undefined);
  const first = map.items[0] && startOf(map.items[0]);
  if (first === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf("\n", first - 1) + 1, first);
  if (/\S/.test(indent)) return undefined;
  if (pair === undefined) {
    // A line that closes the document closes the fields too.
    const closing = text.slice(first).search(/^(?:---|\.\.\.)(?=\s|$)/m);
    const at = closing < 0 ? text.length : first + closing;
    return { indent, from: at, to: at, end: at };
  }
  const from = startOf(pair);
  const { range } = (pair.value as Node | null) ?? {};
  if (from === undefined || !range) return undefined;
  const [, to, behind] = range;
  const end = text[behind - 1] !== "\n" && text[behind] === "\n" ? behind + 1 : behind;
  return { indent, from, to, end };
}

/** Makes a node for a value, quoted if the text comes from others. */
function created(document: Document, name: string, value: FieldValue): Node {
  const node = document.createNode(value);
  if (isScalar(node)) quote(name, node);
  visit(node, {
    Pair: (_, { key, value: inner }) => {
      if (isScalar(key) && isScalar(inner)) quote(String(key.value), inner);
    },
  });
  return node;
}

function quote(name: string, node: Scalar): void {
  if (QUOTED.has(name) || /\n/.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE;
}

/** Changes the value of a node, keeping as much of the old one as possible, with its remarks and spelling. */
function changed(document: Document, name: string, old: unknown, value: FieldValue): Node {
  if (isScalar(old) && old.type === Scalar.QUOTE_SINGLE && typeof value === "string" && !/\n/.test(value)) {
    old.value = value;
    delete old.source;
    return old;
  }
  if (isMapNode(old) && isMap(value)) {
    const names = new Set(Object.keys(value));
    old.items = old.items.filter(({ key }) => isScalar(key) && names.has(String(key.value)));
    for (const [key, inner] of Object.entries(value)) {
      const pair = old.items.find((one) => isScalar(one.key) && one.key.value === key);
      if (pair === undefined) old.set(key, created(document, key, inner));
      else if (!same(plain(pair.value), inner)) pair.value = changed(document, key, pair.value, inner);
    }
    return old;
  }
  if (isSeq(old) && isList(value)) {
    const left = [...old.items];
    old.items = value.map((item) => {
      const at = left.findIndex((node) => same(plain(node), item));
      return at < 0 ? created(document, name, item) : left.splice(at, 1)[0];
    });
    return old;
  }
  return created(document, name, value);
}

/** A field as text, with a line break at its end. */
function printField(name: string, node: Node, text: string): string {
  // A remark after it is in the text already.
  if (isScalar(node) || (isCollection(node) && node.flow === true)) delete node.comment;
  const document = new Document(new YAMLMap(), FAILSAFE);
  document.set(name, node);
  const indentSeq = !/^( *)[^\s#-][^\n]*:[ \t]*\n\1- /m.test(text);
  return document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding: isPadded(text) });
}

/** Whether the sidecar writes blanks within brackets, or has no brackets to go by. */
function isPadded(text: string): boolean {
  return /[[{] /.test(text) || !/[[{]/.test(text);
}

function lineEnded(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function plain(node: unknown): unknown {
  return isCollection(node) ? node.toJSON() : isScalar(node) ? node.value : node;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
