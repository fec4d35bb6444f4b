import { SaxesParser } from "saxes";

/** An element with what it holds, by its prefixed name. */
export interface XmlElement {
  readonly name: string;
  /** The names of the elements around it, outermost first. */
  readonly within: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, not that of the elements in it. */
  readonly text: string;
  readonly empty: boolean;
}

/** Every element of an XML document, in the order in which they open. Throws where it is not well-formed with namespaces. */
export function elementsInXml(xml: string): XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: { name: string; within: string[]; attributes: Map<string, string>; text: string; empty: boolean }[] = [];
  const open: (typeof found)[number][] = [];
  const hold = (text: string) => {
    const top = open.at(-1);
    if (top === undefined) return;
    top.text += text;
    top.empty = top.empty && text === "";
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", hold);
  parser.on("cdata", hold);
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.empty = false;
    const element = {
      name,
      within: open.map((outer) => outer.name),
      attributes: new Map(Object.values(attributes).map((attribute) => [attribute.name, attribute.value])),
      text: "",
      empty: Object.keys(attributes).length === 0,
    };
    open.push(element);
    found.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

/** The elements that hold no other element. */
export function leavesOf(xml: string): XmlElement[] {
  const all = elementsInXml(xml);
  return all.filter(({ within, name }, index) => {
    const next = all[index + 1];
    return next === undefined || next.within.length <= within.length || next.within[within.length] !== name;
  });
}
