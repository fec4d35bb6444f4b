import { SaxesParser, type SaxesTagNS } from "saxes";
import { characterFaults } from "./character-faults.ts";
import { type Element, elementFaults } from "./element-faults.ts";
import { fragmentFaults } from "./html-faults.ts";
import { addressesOf, addressFaults } from "./link-faults.ts";
import type { Place } from "./place.ts";

const ATOM = "http://www.w3.org/2005/Atom";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";
// Elements of these namespaces act in a browser; elsewhere `style` or `on…` is only a word.
const ACTING = new Set(["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"]);
// Their text is an address: RSS link and comments, the image's url, the sitemaps' loc.
const NAMING_AN_ADDRESS = new Set(["link", "url", "loc", "comments"]);

/** Faults of an XML text: well-formed with namespaces, then what HTML must keep too, also in the HTML its items carry. */
export function xmlFaults(place: Place, xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const open: { tag: SaxesTagNS; text: string; leaf: boolean }[] = [];
  const hold = (text: string) => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on("error", (error) => faults.push(`${place.path}: not well-formed XML: ${error.message}`));
  parser.on("text", hold);
  parser.on("cdata", hold);
  parser.on("opentag", (tag) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.leaf = false;
    open.push({ tag, text: "", leaf: true });
    faults.push(...tagFaults(place, tag));
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    faults.push(...characterFaults(place.path, closed.text, `in <${closed.tag.name}> once decoded`));
    if (carriesHtml(closed.tag)) faults.push(...fragmentFaults(place, closed.text));
    const named = closed.leaf && NAMING_AN_ADDRESS.has(closed.tag.local) && closed.text.trim() !== "";
    if (named) faults.push(...addressFaults(place, closed.text.trim()));
  });
  parser.write(xml).close();
  return [...new Set(faults)];
}

function tagFaults(place: Place, tag: SaxesTagNS): string[] {
  const element = neutral(tag);
  return [
    ...[...element.attributes.values()].flatMap((value) =>
      characterFaults(place.path, value, "in an attribute once decoded"),
    ),
    ...(ACTING.has(tag.uri) ? elementFaults(place.path, element) : []),
    ...addressesOf(element).flatMap((address) => addressFaults(place, address)),
  ];
}

// An RSS description is HTML however plain it was meant to be; Atom says which it is.
function carriesHtml({ local, uri, attributes }: SaxesTagNS): boolean {
  if (uri === CONTENT) return local === "encoded";
  if (uri === ATOM) return attributes.type?.value === "html";
  return uri === "" && local === "description";
}

function neutral({ local, attributes }: SaxesTagNS): Element {
  const names = Object.values(attributes).map(({ name, value }): [string, string] => [name.toLowerCase(), value]);
  return { tag: local.toLowerCase(), attributes: new Map(names) };
}
