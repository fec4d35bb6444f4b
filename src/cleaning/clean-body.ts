import { onOneLine, repairText, truncateAtWord } from "../lib/plain-text.ts";
import { tagNamesIn } from "./meant-tags.ts";
import { plainWords } from "./plain-words.ts";
import { withFewMarked } from "./render-inline.ts";
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
  /** The article's title, where it is known: a first line that repeats it is not printed again. */
  readonly title?: string;
  /** What becomes of the readers' comments, and the curator's word on runs of lines. */
  readonly strip?: Pick<StripOptions, "comments" | "risk" | "keep" | "cut">;
}

/** A body that can be printed, and what was taken out of it. */
export interface CleanBody {
  readonly html: SafeHtml;
  /** The headline that the text itself gives; undefined for a text without words. */
  readonly headline?: string;
  /** The beginning of the text in plain words, for lists and descriptions; "" where there is none. */
  readonly opening: string;
  /** Runs of lines that were cut, in 1-based lines of the body. */
  readonly removed: readonly Cut[];
  /** Runs that look like spam and were kept. */
  readonly suspicious: readonly Cut[];
  /** How many lines the filter did not look at; they were kept. */
  readonly passedOver: number;
  /** The curator's rules that do not fit the text any more. */
  readonly unmatched: readonly Unmatched[];
  /** How much of the body's lines that are not blank is suspicious: 0 to 1. */
  readonly suspiciousShare: number;
  /** Whether most of the body was spam and what is left is no article: its first lines are gone, or one line is left. */
  readonly onlySpam: boolean;
  /** What was done to the rest, in words for a curator. */
  readonly repairs: readonly string[];
}

const LONGEST_OPENING = 300;

/** The share of a body's lines from which on it is mostly spam. */
const MOSTLY = 0.5;

/** Takes a seed's body to HTML: comments stripped, text repaired, structure rendered, markup sanitized, in this order. */
export function cleanBody(body: string, { kind, title, strip }: CleanOptions): CleanBody {
  const { kept, removed, suspicious, passedOver, unmatched } = stripComments(body, {
    ...strip,
    ...(title !== undefined && { title }),
  });
  const { text, repairs } = repairText(kept);
  const { headline, rest } = splitHeadline(text, title);
  const rendered =
    kind === "markdown"
      ? { html: renderMarkdown(rest), repairs: [] }
      : withFewMarked(() => renderText(structureText(rest)));
  const sanitized = sanitizeHtml(rendered.html);
  const markup = kind === "markdown" ? sanitized.removed : tagNamesIn(text);
  return {
    html: sanitized.html,
    ...(headline !== undefined && { headline }),
    opening: openingOf(sanitized.html),
    removed,
    suspicious,
    passedOver,
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

/** The text of the first paragraph that says something. */
function openingOf(html: SafeHtml): string {
  for (const [, inner = ""] of html.matchAll(/<(?:p|li|dd|div)\b[^>]*>(.*?)<\/(?:p|li|dd|div)>/gs)) {
    if (/<(?:h\d|pre|t[hdr]|summary|figcaption)\b/.test(inner)) continue;
    const text = onOneLine(plainWords(inner));
    if (text.length >= 40) return truncateAtWord(text, LONGEST_OPENING);
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
