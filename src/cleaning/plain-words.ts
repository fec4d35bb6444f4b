import { decodeHTML } from "entities";
import type { SafeHtml } from "./sanitize-html.ts";

/** Unicode superscripts and subscripts (Superscripts and Subscripts, U+2070–209F). */
const ABOVE = new Map([..."0123456789+-−–=()ni"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ"][at] ?? sign]));
const BELOW = new Map(
  [..."0123456789+-−–=()aeoxijkmnp"].map((sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₒₓᵢⱼₖₘₙₚ"][at] ?? sign]),
);

/** Endings that are raised only by habit, and mean the same unraised: 21st, 1er, Mme. */
const ENDING =
  /^(?:st|nd|rd|th|e|er|re|ère|ème|d|de|os|as|o|a|º|ª|me|mes|lle|lles|gr|r|s|te|ste|ter|tm|sm|®|™|℠|©|\*+|†|‡)$/iu;

interface Open {
  readonly name: string;
  readonly parts: string[];
  /** The number of the next item in an ordered list. */
  next: number;
  readonly step: 1 | -1;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;

const BREAKING = new Set(
  "p h2 h3 h4 ul ol dl blockquote pre div details summary figure figcaption table caption dt".split(" "),
);

const STRUCTURE = new Set("table thead tbody tfoot tr ul ol dl".split(" "));

/**
 * The words of cleaned HTML, one block per line, without losing what elements mean: 10⁶ is not 106, deleted text stands
 * between ~~, quotations keep their marks, cells are separated by " | ", list items keep their numbers. If only the
 * beginning is needed, `most` limits the HTML that is read, in UTF-16 units; the token at the limit is read whole.
 */
export function plainWords(html: SafeHtml | string, most = Number.POSITIVE_INFINITY): string {
  if (!html.includes("<")) return decodeHTML(html);
  const root: Open = { name: "", parts: [], next: 1, step: 1 };
  const open = [root];
  for (const { index, 0: token, 1: slash, 2: name, 3: attributes } of html.matchAll(TOKEN)) {
    if (index >= most) break;
    const top = open.at(-1) ?? root;
    if (name === undefined) {
      // Line breaks between the parts of a table or list are layout.
      if (!STRUCTURE.has(top.name) || token.trim() !== "") top.parts.push(decodeHTML(token));
    } else if (name === "br" || name === "hr") top.parts.push("\n");
    else if (name === "wbr") continue;
    else if (slash === "") {
      if (name === "li") top.parts.push(`\n${marker(top, attributes ?? "")}`);
      if (name === "td" || name === "th") top.parts.push(top.parts.some((part) => part.trim() !== "") ? " | " : "");
      open.push({ name, parts: [], ...numbering(name, attributes ?? "") });
    } else if (open.length > 1) {
      open.pop();
      const parent = open.at(-1) ?? root;
      parent.parts.push(say(top, parent));
    }
  }
  while (open.length > 1) {
    const last = open.pop();
    if (last) open.at(-1)?.parts.push(last.parts.join(""));
  }
  return root.parts
    .join("")
    .replace(/(?<![ \t])[ \t]*\n\s*/g, "\n")
    .trim();
}

function numbering(name: string, attributes: string): Pick<Open, "next" | "step"> {
  const start = name === "ol" ? /\sstart="(-?\d+)"/.exec(attributes)?.[1] : undefined;
  return { next: Number(start ?? 1), step: /\sreversed\b/.test(attributes) ? -1 : 1 };
}

/** Letters, and reversed lists without a start, are too rare to support. */
function marker(list: Open, attributes: string): string {
  if (list.name !== "ol") return "";
  const value = /\svalue="(-?\d+)"/.exec(attributes)?.[1];
  if (value !== undefined) list.next = Number(value);
  const said = `${list.next}. `;
  list.next += list.step;
  return said;
}

function say({ name, parts }: Open, parent: Open): string {
  const inner = parts.join("");
  if (inner.trim() === "") return inner;
  switch (name) {
    case "sup":
      return raised(inner, parent.parts.at(-1) ?? "");
    case "sub":
      return shifted(inner.trim(), BELOW) ?? (inner.trim().length === 1 ? `_${inner.trim()}` : `_(${inner.trim()})`);
    case "del":
    case "s":
      return `~~${inner.trim()}~~`;
    case "q":
      return `“${inner}”`;
    case "rp":
      return "";
    case "rt":
      return `(${inner.trim()})`;
    case "dd":
      return `: ${inner.trim()}\n`;
    case "tr":
      return `\n${inner.trim()}\n`;
    case "dt":
      return `\n${inner.trim()}`;
    case "li":
      return `${inner.trim()}\n`;
    default:
      return BREAKING.has(name) ? `\n${inner}\n` : inner;
  }
}

function raised(inner: string, before: string): string {
  const text = inner.trim();
  const sign = shifted(text, ABOVE);
  if (sign !== undefined) return sign;
  if (ENDING.test(text) || /\s$/.test(before) || before === "") return text;
  return text.length === 1 ? `^${text}` : `^(${text})`;
}

function shifted(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const shift = [...text].map((sign) => signs.get(sign));
  return shift.every((sign) => sign !== undefined) ? shift.join("") : undefined;
}
