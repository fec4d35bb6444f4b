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

/** The same for text between tags, where quotes need no escape; shorter for escaped markup. */
export function escapeXmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An element's attributes in order. Those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with plain text. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return xmlElement(name, attributes, escapeXmlText(text));
}

/** An element whose children stand on lines of their own; undefined and empty ones are left out. */
export function elementOfLines(indent: string, name: string, children: readonly (string | undefined)[]): string {
  return `${xmlLines(`${indent}  `, [`<${name}>`, ...children])}\n${indent}</${name}>`;
}

/** Elements on lines of their own, so that people can read the feed too; undefined and empty ones are left out. */
export function xmlLines(indent: string, lines: readonly (string | undefined)[]): string {
  return lines.filter(Boolean).join(`\n${indent}`);
}

/** An element with finished XML, or an empty one. Names are written unescaped. */
export function xmlElement(name: string, attributes: XmlAttributes, content?: string): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  return content === undefined ? `${open}/>` : `${open}>${content}</${name}>`;
}
