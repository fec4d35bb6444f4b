import { Readability } from "@mozilla/readability";
import type { PageDocument } from "linkedom";
import { htmlToPlain } from "./html-to-plain.ts";

/** A page of more elements is no article. */
const MOST_ELEMENTS = 30_000;

/** Fewer letters are a teaser in front of a pay wall, or a caption. */
const LEAST_LETTERS = 400;

/**
 * The readable text of a page, by Mozilla's Readability, as `htmlToPlain` writes it. Undefined where there is no text
 * worth it. Changes the document.
 */
export function readText(document: PageDocument): string | undefined {
  for (const element of [...document.querySelectorAll("script, style, noscript, template, svg, form")])
    element.remove();
  const html = contentOf(document);
  if (html === undefined) return undefined;
  const body = htmlToPlain(html);
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
