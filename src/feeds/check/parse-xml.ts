import { SaxesParser } from "saxes";

export interface XmlNode {
  /** The local name, with the namespace's usual prefix if it has one: `content:encoded` whatever prefix the file uses. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its direct text, without that of its child elements. */
  readonly text: string;
  readonly children: readonly XmlNode[];
  /** Position of the element's name, 1-based. */
  readonly line: number;
  readonly column: number;
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/Atom", "atom:"],
  ["http://purl.org/rss/1.0/modules/content/", "content:"],
  ["http://purl.org/dc/elements/1.1/", "dc:"],
  ["http://search.yahoo.com/mrss/", "media:"],
  ["http://purl.org/syndication/history/1.0", "fh:"],
]);

/** Thrown for XML that is not well-formed, with the position of the error. */
export class NotWellFormed extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** Parses an XML document and returns its root element. Throws `NotWellFormed` on errors, including namespace errors. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const top = { name: "", attributes: new Map<string, string>(), text: "", children: [] as XmlNode[] };
  const open = [top];
  let position = { line: 1, column: 1 };
  const hold = (text: string) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  };
  parser.on("error", (error) => {
    const { line, column } = parser;
    throw new NotWellFormed(error.message.replace(/^\d+:\d+: /, ""), line, column + 1);
  });
  parser.on("text", hold);
  parser.on("cdata", hold);
  parser.on("opentagstart", ({ name }) => {
    // The parser is one character past the name; that character may be a line break.
    const column = parser.column - name.length;
    position = { line: parser.line, column: Math.max(column, 1) };
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const prefix = PREFIXES.get(uri) ?? (uri === "" || open.length === 1 ? "" : `{${uri}}`);
    const values = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
    const node = {
      name: prefix + local,
      attributes: new Map(values),
      text: "",
      children: [] as XmlNode[],
      ...position,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new NotWellFormed("document has no root.", 1, 1);
  return root;
}

/** A node and all its descendants, in document order. */
export function descendantsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(descendantsOf)];
}

/** Children with the given name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the first child with the given name. */
export function textOfChild(node: XmlNode, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text;
}
