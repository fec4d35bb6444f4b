import { convert } from "html-to-text";
import { quoteTags } from "../cleaning/meant-tags.ts";
import { spellFormulas } from "../cleaning/spell-out.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { FORMATTERS } from "./text-formatters.ts";

/** So much markup is read for a line. */
const LONGEST_LINE = 100_000;

/** Elements that say something by their tags alone. */
const SPELT = ["sup", "sub", "del", "s", "strike", "q", "rt", "rp"].map((selector) => ({ selector, format: "spelt" }));

/**
 * HTML as plain text that seeds are written in: paragraphs parted by blank lines, lists with `-`, quotations with `>`, tables
 * with `|`. What says something by its tags alone is written in signs, as 10⁶ and ~~$25~~. Pictures and the targets of
 * links go.
 */
export function htmlToPlain(html: string): string {
  const plain = convert(spellFormulas(html), {
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
      ...SPELT,
    ],
  });
  return fitForSeed(plain)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A plain text as the text of a seed, where a tag would be taken for HTML: between back-ticks it is shown, and in code. */
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

/** HTML as words on one line, for a title or a summary: 10⁶ and ~~$25~~ as in a text. Pictures and targets of links go. */
export function htmlToLine(html: string): string {
  return onOneLine(
    convert(spellFormulas(html.slice(0, LONGEST_LINE)), {
      wordwrap: false,
      formatters: FORMATTERS,
      limits: { maxDepth: 50 },
      selectors: [{ selector: "a", options: { ignoreHref: true } }, { selector: "img", format: "skip" }, ...SPELT],
    }),
  );
}
