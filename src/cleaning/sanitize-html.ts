import sanitize, { type IOptions } from "sanitize-html";
import { repairMarkup } from "../lib/plain-text.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import { limitDepth } from "./limit-depth.ts";
import { escapeUnclosed, REMOVED_WITH_CONTENT } from "./meant-tags.ts";
import { spellOut } from "./spell-out.ts";
import { styledAs } from "./styled-as.ts";
import { tidyTables } from "./tidy-tables.ts";

declare const safe: unique symbol;

/** HTML that has passed `sanitizeHtml`, the only function that makes it. Pages print it unescaped. */
export type SafeHtml = string & { readonly [safe]: true };

export interface Sanitized extends Omit<Filtered, "html"> {
  readonly html: SafeHtml;
  /** Repairs of characters, in words for a curator. */
  readonly repairs: readonly string[];
}

/** HTML with allowed elements only. */
export interface Filtered {
  readonly html: string;
  /** Names of the removed elements, in order of first appearance. */
  readonly removed: readonly string[];
}

/**
 * The elements of an article's text, and the attributes that change its meaning. All others lose their tags, so
 * elements that carry meaning must be listed: 10<sup>6</sup> is not 106, and <del>$25</del> $40 is not $25 $40.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...without("p div br hr wbr h2 h3 h4 strong em b i u small mark code kbd samp var cite dfn blockquote pre ul"),
  ...without("sup sub s del ins q bdi ruby rt rp dl dt dd details summary figure figcaption"),
  ...without("table caption thead tbody tfoot tr"),
  a: ["href", "rel"],
  abbr: ["title"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  td: ["colspan", "rowspan", "class"],
  th: ["colspan", "rowspan", "scope", "class"],
};

/** The allowed values of those attributes. */
const VALUES: Readonly<Record<string, RegExp>> = {
  title: /^[^<>]{1,300}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d?$/,
  scope: /^(?:row|col)(?:group)?$/,
  // Columns of figures are right-aligned. A style would violate the pages' Content-Security-Policy.
  class: /^(?:right|center)$/,
};

function without(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, []]));
}

/** Elements that become an allowed one with the same meaning. A page has one h1, its title. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["h1", "h2"],
  ["h5", "h4"],
  ["h6", "h4"],
  ["strike", "s"],
  ["tt", "code"],
  ["acronym", "abbr"],
  ["dir", "ul"],
  ["menu", "ul"],
  // Blocks: without any tag, their words would run together.
  ...[
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "main",
    "nav",
    "address",
    "center",
    "hgroup",
    "form",
    "fieldset",
  ]
    .concat("legend")
    .map((name) => [name, "div"] as const),
]);

/** A link in an untrusted text is neither endorsed nor told where readers came from. */
const LINK_REL = "nofollow ugc noopener noreferrer";

const TEXT = "[^<>&]*(?:&(?:amp|lt|gt|quot|apos);[^<>&]*)*";

/** Only paragraphs and headings of escaped text, as in most bodies: allowed tags, closed at once. */
const PLAIN = new RegExp(`^${TEXT}(?:<(p|h2)>${TEXT}</\\1>${TEXT})*$`);

/**
 * Removes everything that is not on the allow-list above. Links keep a public http(s) address or lose their tag.
 * Decodes entities for the last time; afterwards the text has no character that XML, JSON or a safe text forbids.
 */
export function sanitizeHtml(html: string): Sanitized {
  const { html: filtered, removed } = filterHtml(html);
  const { text, repairs } = repairMarkup(filtered);
  return { html: text as SafeHtml, removed, repairs };
}

/** The same without repairing characters, for a part of a text that is sanitized as a whole later. */
export function filterHtml(html: string): Filtered {
  // A shortcut: the sanitizer would return the same, at many times the cost. It writes quotation marks in text
  // unescaped.
  if (PLAIN.test(html)) return { html: html.replaceAll("&quot;", '"').replaceAll("&apos;", "'"), removed: [] };
  const removed = new Set<string>();
  const clean = sanitize(limitDepth(spellOut(escapeUnclosed(html))), optionsFor(removed));
  return { html: tidyTables(clean), removed: [...removed] };
}

const OPTIONS: IOptions = {
  allowedTags: Object.keys(ALLOWED),
  allowedAttributes: Object.fromEntries(Object.entries(ALLOWED).map(([name, attributes]) => [name, [...attributes]])),
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: [...REMOVED_WITH_CONTENT],
  nestingLimit: 50,
  exclusiveFilter: ({ tag, attribs, text }) => tag === "a" && attribs.href === undefined && text.trim() === "",
};

function optionsFor(removed: Set<string>): IOptions {
  return {
    ...OPTIONS,
    transformTags: {
      "*": (tag, attributes) => {
        const plain = RENAMED.get(tag) ?? tag;
        const tagName = Object.hasOwn(ALLOWED, plain) ? plain : (styledAs(attributes.style) ?? plain);
        if (!Object.hasOwn(ALLOWED, tagName)) removed.add(tag);
        return { tagName, attribs: tagName === "a" ? linkAttributes(attributes.href) : meant(tagName, attributes) };
      },
    },
  };
}

function meant(tagName: string, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ALLOWED[tagName] ?? []) {
    const value = name === "class" ? alignmentOf(attributes) : attributes[name];
    if (value === undefined) continue;
    if (name === "reversed") kept[name] = "";
    else if (VALUES[name]?.test(value)) kept[name] = value;
  }
  return kept;
}

/**
 * The alignment of a cell, from its style as markdown-it writes it (GFM §4.10), the old `align` attribute, or our own
 * class.
 */
function alignmentOf({ style = "", align, class: own }: Readonly<Record<string, string>>): string | undefined {
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(style)?.[1];
  return (styled ?? align ?? own)?.toLowerCase();
}

function linkAttributes(href: string | undefined): Record<string, string> {
  const { address } = parseWebAddress(href ?? "");
  return address === undefined ? {} : { href: address, rel: LINK_REL };
}
