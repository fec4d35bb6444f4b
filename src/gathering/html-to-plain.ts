import { compile } from "html-to-text";
import { quoteTags } from "../cleaning/meant-tags.ts";
import { spellFormulas } from "../cleaning/spell-out.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { FORMATTERS, SPELT } from "./text-formatters.ts";

/** Maximum length of markup to be read as a single line. */
const MAX_LINE_LENGTH = 100_000;

const spelt = [...SPELT].map((selector) => ({ selector, format: "spelt" }));

const convertText = compile({
  wordwrap: false,
  formatters: FORMATTERS,
  limits: { maxDepth: 200 },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "figure", format: "skip" },
    { selector: "hr", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "ul", options: { itemPrefix: "- " } },
    { selector: "table", format: "pipeTable" },
    { selector: "pre", format: "indented" },
    ...["dt", "dd", "summary", "caption"].map((selector) => ({ selector, format: "block" })),
    ...spelt,
  ],
});

const convertLine = compile({
  wordwrap: false,
  formatters: FORMATTERS,
  limits: { maxDepth: 50 },
  selectors: [{ selector: "a", options: { ignoreHref: true } }, { selector: "img", format: "skip" }, ...spelt],
});

/**
 * Converts HTML to the plain text of seeds: paragraphs separated by blank lines, lists with `-`, quotations with `>`, tables with
 * `|`. Meaningful tags become characters, as in 10⁶ and ~~$25~~. Pictures and link targets are dropped.
 */
export function htmlToPlain(html: string): string {
  const marked = html.replace(TILDES, (found) => (found.startsWith("<") ? found : TILDE));
  const plain = convertText(spellFormulas(marked));
  return fitForSeed(plain.replace(STRUCK, (struck) => struck.replaceAll(TILDE, "∼")).replaceAll(TILDE, "~"))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Tildes in the page's own text, and code (`pre`), which is left unchanged. */
const TILDES = /<pre\b.*?(?:<\/pre|$)|~|&#(?:0*126|x0*7e);?/gis;

/** Stands for the page's tildes until the others are written. A noncharacter, which no seed may contain. */
const TILDE = "\ufdd0";

/** What a seed would read as strikethrough. The page's tildes in it become tilde operators (U+223C), which look the same. */
const STRUCK = /[~\ufdd0]{2}(?![\s~\ufdd0])[^~\ufdd0\n<>]{0,300}[^\s~\ufdd0<>][~\ufdd0]{2}(?![~\ufdd0])/g;

/** Puts tags in a plain text between backticks, so that the seed shows them instead of reading them as HTML. */
export function fitForSeed(plain: string): string {
  const lines = repairText(plain)
    .text.split("\n")
    .map((line) => line.trimEnd());
  const isIndented = (line = "") => line.startsWith("    ");
  return lines
    .map((line, at) =>
      isIndented(line) && (isIndented(lines[at - 1]) || isIndented(lines[at + 1])) ? line : quoteTags(line),
    )
    .join("\n");
}

/**
 * Converts HTML to a single line, for a title or summary, with characters for meaningful tags, as in 10⁶ and ~~$25~~. Pictures
 * and link targets are dropped.
 */
export function htmlToLine(html: string): string {
  return onOneLine(convertLine(spellFormulas(html.slice(0, MAX_LINE_LENGTH))));
}
