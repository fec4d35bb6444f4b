const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes a text for any place in an XML or HTML document. The text must hold no character that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** The same for text between tags only, where quotes may stand as they are: shorter where much markup is escaped. */
export function escapeXmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The attributes of an element as plain texts, in their order. One without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element that holds a plain text. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return xmlElement(name, attributes, escapeXmlText(text));
}

/** An element whose children stand on lines of their own; what is undefined or empty is left out. */
export function elementOfLines(indent: string, name: string, children: readonly (string | undefined)[]): string {
  return `${xmlLines(`${indent}  `, [`<${name}>`, ...children])}\n${indent}</${name}>`;
}

/** Elements below each other, so that a person can read the feed too; what is undefined or empty is left out. */
export function xmlLines(indent: string, lines: readonly (string | undefined)[]): string {
  let text = "";
  // Joined one by one, long texts are not copied before the whole feed is.
  for (const line of lines) if (line) text += text === "" ? line : `\n${indent}${line}`;
  return text;
}

/** An element that holds finished XML, or is empty. Names are ours, and written as they are. */
export function xmlElement(name: string, attributes: XmlAttributes, content?: string): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  return content === undefined ? `${open}/>` : `${open}>${content}</${name}>`;
}
