import { SaxesParser } from "saxes";

/** An element of an XML document. */
export interface XmlNode {
  /** The local name, after the usual prefix of its namespace where it has one: `content:encoded` whatever the file calls it. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, not that of the elements in it. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/Atom", "atom:"],
  ["http://purl.org/rss/1.0/modules/content/", "content:"],
  ["http://purl.org/dc/elements/1.1/", "dc:"],
  ["http://search.yahoo.com/mrss/", "media:"],
]);

/** Reads an XML document and returns its root. Throws where it is not well-formed, namespaces included. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const top = { name: "", attributes: new Map<string, string>(), text: "", children: [] as XmlNode[] };
  const open = [top];
  const hold = (text: string) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", hold);
  parser.on("cdata", hold);
  parser.on("opentag", ({ local, uri, attributes }) => {
    const prefix = PREFIXES.get(uri) ?? (uri === "" || open.length === 1 ? "" : `{${uri}}`);
    const values = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
    const node = { name: prefix + local, attributes: new Map(values), text: "", children: [] as XmlNode[] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("The document has no root.");
  return root;
}

/** A node and all below it, in the order of the document. */
export function descendantsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(descendantsOf)];
}

/** The children of one name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the first child of one name. */
export function textOfChild(node: XmlNode, name: string): string | undefined {
  return childrenOf(node, name)[0]?.text;
}
