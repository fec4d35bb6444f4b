import { escapeXml } from "../lib/xml.ts";
import { fill } from "../words/say.ts";
import type { Key, Locale, Values } from "../words/words.ts";

/** HTML that is safe to print. */
export interface Markup {
  readonly html: string;
}

/** A phrase of the interface as HTML. Its own text is escaped; its values are HTML already. */
export function sayHtml<Name extends Key>(locale: Locale, name: Name, ...values: Values<Name, Markup>): string {
  return fill<Name, Markup>(locale, name, ...values)
    .map((piece) => (typeof piece === "string" ? escapeXml(piece) : piece.html))
    .join("");
}
