import { escapeXml } from "../lib/xml.ts";

/** A tag with its attributes. The length limit keeps the search for its end cheap. */
const VOID = /<(img|input)\b([^<>]{0,4000})>/gi;
const ALT = /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * Spells out as text what articles may not hold as elements: alternative text of pictures, ticked boxes, and formulas
 * (MathML) with powers, indices, fractions and roots. The result is as untrusted as the input.
 */
export function spellOut(html: string): string {
  const spelt = /<(?:img|input)\b/i.test(html) ? html.replace(VOID, spellVoid) : html;
  return spellFormulas(spelt);
}

function spellVoid(tag: string, name: string, attributes: string): string {
  if (name.toLowerCase() === "img") {
    const [, double, single, bare] = ALT.exec(attributes) ?? [];
    return escapeAgain(double ?? single ?? bare ?? "");
  }
  if (!/(?:^|\s)type\s*=\s*["']?checkbox\b/i.test(attributes)) return tag;
  return /(?:^|\s)checked\b/i.test(attributes) ? "☑" : "☐";
}

function escapeAgain(text: string): string {
  return escapeXml(text).replaceAll("&amp;", "&");
}

/** Spells out formulas only. */
export function spellFormulas(html: string): string {
  if (!/<math\b/i.test(html)) return html;
  const lower = html.toLowerCase();
  if (lower.length !== html.length) return html;
  let spelt = "";
  let at = 0;
  for (;;) {
    const open = lower.indexOf("<math", at);
    const close = open === -1 ? -1 : lower.indexOf("</math", open);
    const end = close === -1 ? -1 : lower.indexOf(">", close);
    if (end === -1) return spelt + html.slice(at);
    spelt += html.slice(at, open) + spellFormula(html.slice(open, close));
    at = end + 1;
  }
}

interface Part {
  readonly name: string;
  /** The text of its children, one by one. */
  readonly inner: string[];
}

const TOKEN = /<(\/?)([a-z][a-z0-9:-]*)[^<>]*>|[^<]+|</gi;

/** Deeper than any formula. */
const DEEPEST = 100;

function spellFormula(source: string): string {
  const root: Part = { name: "", inner: [] };
  const open = [root];
  for (const [token, slash, name] of source.matchAll(TOKEN)) {
    const part = open.at(-1) ?? root;
    if (name === undefined) {
      if (token.trim() !== "") part.inner.push(escapeAgain(token.trim()));
    } else if (slash === "") {
      if (!token.endsWith("/>") && open.length < DEEPEST) open.push({ name: name.toLowerCase(), inner: [] });
    } else if (open.length > 1 && part.name === name.toLowerCase()) {
      open.pop();
      open.at(-1)?.inner.push(spellPart(part));
    }
  }
  while (open.length > 1) {
    const part = open.pop();
    if (part) open.at(-1)?.inner.push(spellPart(part));
  }
  return root.inner.join("");
}

/**
 * Spells out one element of a formula (MathML Core §3). Annotations are skipped: they repeat the formula in another
 * language.
 */
function spellPart({ name, inner }: Part): string {
  const [first = "", second = "", third = ""] = inner;
  switch (name) {
    case "annotation":
    case "annotation-xml":
    case "script":
    case "style":
      return "";
    case "msup":
    case "mover":
      return `${first}<sup>${second}</sup>`;
    case "msub":
    case "munder":
      return `${first}<sub>${second}</sub>`;
    case "msubsup":
    case "munderover":
      return `${first}<sub>${second}</sub><sup>${third}</sup>`;
    case "mfrac":
      return `${bracketed(first)}/${bracketed(second)}`;
    case "msqrt":
      return `√${bracketed(inner.join(""))}`;
    case "mroot":
      return `<sup>${second}</sup>√${bracketed(first)}`;
    case "mtd":
      return `${inner.join("")} `;
    case "mtr":
      return `${inner.join("")}; `;
    case "mo":
      return /^(?:[=<>≤≥≈+−±×·]|&[lg]t;)$/u.test(first) ? ` ${first} ` : inner.join("");
    default:
      return inner.join("");
  }
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text.trim()})`;
}
