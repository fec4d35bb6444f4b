import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import type { PageDocument, PageElement } from "linkedom";
import { styledAs } from "../cleaning/styled-as.ts";
import { onOneLine } from "../lib/plain-text.ts";
import { htmlToPlain } from "./html-to-plain.ts";

/** A page of more elements is no article. */
const MOST_ELEMENTS = 30_000;

/** Fewer letters of an alphabet, some fifty words, are a teaser in front of a pay wall, or a caption. */
const LEAST_LETTERS = 250;

/** A notice of rights is shorter than an article that begins with the word. */
const LONGEST_NOTICE = 300;

/** A form, or what is for browsers without scripts, that holds so many letters in paragraphs holds the page. */
const LETTERS_OF_PAGE = 200;

/** A text that is less than this share of the page's paragraphs may be of a block beside the article; another that is so much longer is it. */
const SHARE_OF_PAGE = 0.7;
const LONGER = 1.3;

/** Defuddle has readers of its own for some sites, which are not wanted. */
const NOWHERE = "https://page.invalid/";

/** A text, and what found it. */
export interface ReadText {
  readonly value: string;
  readonly source: string;
}

/**
 * The readable text of a page as `htmlToPlain` writes it: by Mozilla's Readability, or by Defuddle where that finds much more on a
 * page most of which Readability leaves out. Undefined where there is no text worth it. `open` makes the document anew each
 * time.
 */
export function readText(open: () => PageDocument): ReadText | undefined {
  const first = byReadability(open());
  const isSuspect = first.length < SHARE_OF_PAGE * lengthOfParagraphs(open());
  const second = isSuspect ? byDefuddle(open()) : "";
  const isSecond = second.length > LONGER * first.length;
  const value = isSecond ? second : first;
  if (lettersIn(value) < LEAST_LETTERS) return undefined;
  return { value, source: isSecond ? "Defuddle" : "Mozilla Readability" };
}

/** The paragraphs of a page, but for those of menus, margins and forms. */
function lengthOfParagraphs(document: PageDocument): number {
  const own = [...document.querySelectorAll("p")].filter(
    (paragraph) => paragraph.closest("nav, footer, aside, form, noscript") === null,
  );
  return sum(own.map(({ textContent }) => onOneLine(textContent ?? "").length));
}

/** Readers take styles away, and with them what says that something is struck out. */
function spellStyles(document: PageDocument): void {
  // The innermost first.
  for (const element of [...document.querySelectorAll("[style]")].reverse()) {
    const name = styledAs(element.getAttribute("style"));
    if (name !== undefined) element.innerHTML = `<${name}>${element.innerHTML}</${name}>`;
  }
}

function byDefuddle(document: PageDocument): string {
  spellStyles(document);
  for (const element of [...document.querySelectorAll("script, style, template")]) element.remove();
  try {
    return htmlToPlain(new Defuddle(document, { url: NOWHERE, useAsync: false }).parse().content);
  } catch {
    return "";
  }
}

function byReadability(document: PageDocument): string {
  spellStyles(document);
  for (const element of [...document.querySelectorAll("script, style, template, svg")]) element.remove();
  // The innermost first.
  for (const element of [...document.querySelectorAll("form, noscript")].reverse()) unwrap(element);
  for (const element of [...document.querySelectorAll("input, select, button, textarea")]) element.remove();
  for (const element of [...document.querySelectorAll("p, li, div, small, span")])
    if (isCopyright(element)) element.remove();
  const html = contentOf(document);
  return html === undefined ? "" : htmlToPlain(html);
}

/** Some sites are one form (ASP.NET); others are for search and comments, and go with what they say. */
function unwrap(element: PageElement): void {
  const paragraphs = [...element.querySelectorAll("p, article")].map(({ textContent }) => lettersIn(textContent ?? ""));
  if (sum(paragraphs) > LETTERS_OF_PAGE) element.replaceWith(...element.childNodes);
  else element.remove();
}

/** A notice of rights is of the page, not of its article. */
function isCopyright({ textContent }: PageElement): boolean {
  const text = (textContent ?? "").trim();
  return text.length < LONGEST_NOTICE && /^(?:©|\(c\)|copyright\b)/i.test(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/**
 * How long a text is, in letters of an alphabet: a sign of Chinese says as much as three, a syllable of Japanese or Korean as
 * two.
 */
function lettersIn(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/\p{L}/gu) +
    2 * count(/\p{Script=Han}/gu) +
    count(/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu)
  );
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
