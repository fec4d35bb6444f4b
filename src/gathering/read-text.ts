import { Readability } from "@mozilla/readability";
import { convert } from "html-to-text";
import type { PageDocument } from "linkedom";
import { spellFormulas } from "../cleaning/spell-out.ts";
import { repairText } from "../lib/plain-text.ts";
import { FORMATTERS } from "./text-formatters.ts";

/** A page of more elements is no article. */
const MOST_ELEMENTS = 30_000;

/** Fewer letters are a teaser in front of a pay wall, or a caption. */
const LEAST_LETTERS = 400;

/**
 * The readable text of a page, by Mozilla's Readability, as plain text that seeds are written in: paragraphs parted by
 * blank lines, lists with `-`, quotations with `>`, tables with `|`. What says something by its tags alone is written in
 * signs, as 10⁶ and ~~$25~~. Pictures and the targets of links go. Undefined where
 * there is no text worth it. Changes the document.
 */
export function readText(document: PageDocument): string | undefined {
  for (const element of [...document.querySelectorAll("script, style, noscript, template, svg, form")])
    element.remove();
  const html = contentOf(document);
  if (html === undefined) return undefined;
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
      ...["sup", "sub", "del", "s", "strike", "q", "rt", "rp"].map((selector) => ({ selector, format: "spelt" })),
    ],
  });
  const lines = repairText(plain)
    .text.split("\n")
    .map((line) => line.trimEnd());
  const body = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return (body.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? undefined : body;
}

function contentOf(document: PageDocument): string | undefined {
  try {
    const options = { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true, charThreshold: LEAST_LETTERS };
    return new Readability(document, options).parse()?.content ?? undefined;
  } catch {
    // Too many elements, or nested too deep: either way, no article to read.
    return undefined;
  }
}
