import sanitize, { type IOptions } from "sanitize-html";
import { repairMarkup } from "../lib/plain-text.ts";
import { parseWebAddress } from "../lib/web-address.ts";
import { limitDepth } from "./limit-depth.ts";
import { escapeUnclosed, REMOVED_WITH_CONTENT } from "./meant-tags.ts";
import { spellOut } from "./spell-out.ts";
import { styledAs } from "./styled-as.ts";
import { tidyTables } from "./tidy-tables.ts";

declare const safe: unique symbol;

/** HTML that has passed `sanitizeHtml`, the only place that makes it. Pages print it as it is. */
export type SafeHtml = string & { readonly [safe]: true };

export interface Sanitized extends Omit<Filtered, "html"> {
  readonly html: SafeHtml;
  /** What was done to characters, in words for a curator. */
  readonly repairs: readonly string[];
}

/** HTML of allowed elements alone. */
export interface Filtered {
  readonly html: string;
  /** Names of the elements that were taken out, in the order of their first appearance. */
  readonly removed: readonly string[];
}

/**
 * What an article's text may consist of, and the attributes that change what it says. Everything else loses its tags, so
 * whatever says something by its tags alone stands here: 10<sup>6</sup> is not 106, <del>$25</del> $40 not $25 $40.
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

/** What the values of those attributes may be. */
const VALUES: Readonly<Record<string, RegExp>> = {
  title: /^[^<>]{1,300}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  type: /^[1aAiI]$/,
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d?$/,
  scope: /^(?:row|col)(?:group)?$/,
  // Columns of figures stand to the right. A style would be against the pages' Content-Security-Policy.
  class: /^(?:right|center)$/,
};

function without(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, []]));
}

/** Elements that become one which is allowed and says the same. A page has one h1, its title. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["h1", "h2"],
  ["h5", "h4"],
  ["h6", "h4"],
  ["strike", "s"],
  ["tt", "code"],
  ["acronym", "abbr"],
  ["dir", "ul"],
  ["menu", "ul"],
  // Blocks: without any tag their words would run together.
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

/** A link in an untrusted text vouches for nothing and tells its target nothing. */
const LINK_REL = "nofollow ugc noopener noreferrer";

const TEXT = "[^<>&]*(?:&(?:amp|lt|gt|quot|apos);[^<>&]*)*";

/** Paragraphs and headings of escaped text alone, which most bodies are: tags that are allowed, closed at once. */
const PLAIN = new RegExp(`^${TEXT}(?:<(p|h2)>${TEXT}</\\1>${TEXT})*$`);

/**
 * Lets through the allow-list above and nothing else. Links keep a public http(s) address or lose their tag. Entities are
 * decoded here for the last time, and after that no character is left that XML, JSON or a safe text forbids.
 */
export function sanitizeHtml(html: string): Sanitized {
  const { html: filtered, removed } = filterHtml(html);
  const { text, repairs } = repairMarkup(filtered);
  return { html: text as SafeHtml, removed, repairs };
}

/** Does the same but for the characters: for a part of a text, which is sanitized as a whole afterwards. */
export function filterHtml(html: string): Filtered {
  // The sanitizer would give the same, at many times the cost: it writes quotation marks in a text as they are.
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

/** How a cell is aligned: by a style, as markdown-it writes it (GFM §4.10), the attribute of old, or our own class. */
function alignmentOf({ style = "", align, class: own }: Readonly<Record<string, string>>): string | undefined {
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(style)?.[1];
  return (styled ?? align ?? own)?.toLowerCase();
}

function linkAttributes(href: string | undefined): Record<string, string> {
  const { address } = parseWebAddress(href ?? "");
  return address === undefined ? {} : { href: address, rel: LINK_REL };
}
