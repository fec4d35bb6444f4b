import { onOneLine, repairText, truncateAtWord } from "../lib/plain-text.ts";
import { tagNamesIn } from "./meant-tags.ts";
import { plainWords } from "./plain-words.ts";
import { withMarkupLimit } from "./render-inline.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderText } from "./render-text.ts";
import { type SafeHtml, sanitizeHtml } from "./sanitize-html.ts";
import { splitHeadline } from "./split-headline.ts";
import type { Cut } from "./strip-comments/cut.ts";
import type { Unmatched } from "./strip-comments/rule.ts";
import { type StripOptions, stripComments } from "./strip-comments/strip-comments.ts";
import { structureText } from "./structure-text.ts";

export interface CleanOptions {
  readonly kind: "text" | "markdown";
  /** The article's title, if known. A first line that repeats it is not printed again. */
  readonly title?: string;
  /** What to do with readers' comments, and the curator's rules for runs of lines. */
  readonly strip?: Pick<StripOptions, "comments" | "risk" | "keep" | "cut">;
}

/** A printable body, and an account of what was removed. */
export interface CleanBody {
  readonly html: SafeHtml;
  /** The headline that begins the text; undefined for a text without words. */
  readonly headline?: string;
  /** The beginning of the text in plain words, for lists and descriptions; "" if there is none. */
  readonly opening: string;
  /** Runs of lines that were cut, in 1-based lines of the body. */
  readonly removed: readonly Cut[];
  /** Runs that look like spam but were kept. */
  readonly suspicious: readonly Cut[];
  /** Lines that the filter did not read, and so kept. */
  readonly unreadLines: number;
  /** The curator's rules that no longer fit the text. */
  readonly unmatched: readonly Unmatched[];
  /** The share of non-blank lines that are suspicious: 0 to 1. */
  readonly suspiciousShare: number;
  /**
   * Whether most of the body was spam and the rest is not an article: its first lines are gone, or only one line is
   * left.
   */
  readonly onlySpam: boolean;
  /** Other repairs, in words for a curator. */
  readonly repairs: readonly string[];
}

const MAX_OPENING_LENGTH = 300;

/** From this share of its lines on, a body is mostly spam. */
const MOSTLY = 0.5;

/**
 * Turns a seed's body into HTML: strips comments, repairs the text, renders its structure, sanitizes the markup, in
 * this order.
 */
export function cleanBody(body: string, { kind, title, strip }: CleanOptions): CleanBody {
  const { kept, removed, suspicious, unreadLines, unmatched } = stripComments(body, {
    ...strip,
    ...(title !== undefined && { title }),
  });
  const { text, repairs } = repairText(kept);
  const { headline, rest } = splitHeadline(text, title);
  const rendered =
    kind === "markdown"
      ? { html: renderMarkdown(rest), repairs: [] }
      : withMarkupLimit(() => renderText(structureText(rest)));
  const sanitized = sanitizeHtml(rendered.html);
  const markup = kind === "markdown" ? sanitized.removed : tagNamesIn(text);
  return {
    html: sanitized.html,
    ...(headline !== undefined && { headline }),
    opening: openingOf(sanitized.html),
    removed,
    suspicious,
    unreadLines,
    unmatched,
    suspiciousShare: shareOf(suspicious, body),
    onlySpam: shareOf(removed, body) >= MOSTLY && (startsWithin(removed, body) || linesOf(kept) <= 1),
    repairs: [
      ...new Set([...repairs, ...rendered.repairs, ...sanitized.repairs]),
      ...(markup.length === 0 ? [] : [formatMarkup(markup)]),
    ],
  };
}

function formatMarkup(names: readonly string[]): string {
  const shown = names
    .slice(0, 5)
    .map((name) => `<${name}>`)
    .join(", ");
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return `markup was sanitized: ${shown}${more}`;
}

/** In UTF-16 units of HTML: an opening is at the top. */
const MAX_ABOVE_OPENING = 20_000;

/** The text of the first paragraph with words. */
function openingOf(html: SafeHtml): string {
  for (const { index, 1: inner = "" } of html.matchAll(/<(?:p|li|dd|div)\b[^>]*>(.*?)<\/(?:p|li|dd|div)>/gs)) {
    if (index > MAX_ABOVE_OPENING) break;
    if (/<(?:h\d|pre|t[hdr]|summary|figcaption)\b/.test(inner)) continue;
    const text = onOneLine(plainWords(inner, 10 * MAX_OPENING_LENGTH));
    if (text.length >= 40) return truncateAtWord(text, MAX_OPENING_LENGTH);
  }
  return "";
}

function linesOf(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

function startsWithin(cuts: readonly Cut[], body: string): boolean {
  const first = body.split("\n").findIndex((line) => line.trim() !== "") + 1;
  return cuts.some(({ from, to, kind }) => kind === "spam" && from <= first && first <= to);
}

function shareOf(cuts: readonly Cut[], body: string): number {
  if (cuts.length === 0) return 0;
  const written = body.split("\n").map((line) => line.trim() !== "");
  const all = written.filter(Boolean).length;
  const within = cuts.flatMap(({ from, to }) => written.slice(from - 1, to)).filter(Boolean).length;
  return all === 0 ? 0 : within / all;
}
