import type { PageElement } from "linkedom";
import { styledAs } from "../cleaning/styled-as.ts";
import { blockFeatures, FEATURES } from "./block-features.ts";
import { BLOCK_WEIGHTS } from "./block-weights.ts";
import { headingOf } from "./find-date.ts";
import { htmlToPlain } from "./html-to-plain.ts";
import { type Block, pageBlocks, removeBlocks } from "./page-blocks.ts";
import type { Page } from "./parse-page.ts";

/** Fewer letters of an alphabet, some twenty words, are a teaser in front of a pay wall, or a caption. */
const LEAST_LETTERS = 120;

/** Against a piece in the midst of an article more must speak than this: gaps are worse than a line too many. */
const AGAINST = -1;

/**
 * The text of a page's article as `htmlToPlain` writes it: of the pieces that the page is made of, those for which more speaks
 * than against, by weights that were learned from pages, and what lies between them. Undefined where that is no text worth it.
 * It takes the page apart, so nothing else can be read of it afterwards.
 */
export function readText(page: Page): string | undefined {
  const [body] = page.all("body");
  if (body === undefined) return undefined;
  const blocks = pageBlocks(body);
  const title = page.meta("og:title") ?? page.text("title");
  const weights = blockFeatures(blocks, { heading: headingOf(page), title }).map(weightOf);
  const isBetween = betweenTaken(blocks, weights);
  const others = blocks.filter((block, at) => (weights[at] ?? 0) <= (isBetween(block, at) ? AGAINST : 0));
  removeBlocks(body, blocks, new Set(others));
  spellStyles(body);
  const text = htmlToPlain(body.innerHTML);
  return lettersIn(text) < LEAST_LETTERS ? undefined : text;
}

/** Plain text has no styles, and some say that a thing is struck out. */
function spellStyles(body: PageElement): void {
  // The innermost first.
  for (const element of [...body.querySelectorAll("[style]")].reverse()) {
    const name = styledAs(element.getAttribute("style"));
    if (name !== undefined) element.innerHTML = `<${name}>${element.innerHTML}</${name}>`;
  }
}

/** What speaks for a piece being the article's, less what speaks against it. */
function weightOf(look: readonly number[]): number {
  return look.reduce((sum, value, at) => sum + value * (WEIGHTS[at] ?? 0), BLOCK_WEIGHTS.bias);
}

const WEIGHTS = Object.keys(FEATURES).map((name) => BLOCK_WEIGHTS.features[name] ?? 0);

/** Tells whether a piece lies between two that are taken, all in one element. */
function betweenTaken(blocks: readonly Block[], weights: readonly number[]): (block: Block, at: number) => boolean {
  const taken = new Map<PageElement | undefined, { first: number; last: number }>();
  for (const [at, { around }] of blocks.entries())
    if ((weights[at] ?? 0) > 0) taken.set(around[1], { first: taken.get(around[1])?.first ?? at, last: at });
  return ({ around }, at) => {
    const { first, last } = taken.get(around[1]) ?? { first: at, last: at };
    return first < at && at < last;
  };
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
