import type { PageElement } from "linkedom";
import { styledAs } from "../cleaning/styled-as.ts";
import { BLOCK_FEATURES, blockFeatures } from "./block-features.ts";
import { BLOCK_WEIGHTS } from "./block-weights.ts";
import { headingOf } from "./find-date.ts";
import { htmlToPlain } from "./html-to-plain.ts";
import { type PageBlock, pageBlocks, removeBlocks } from "./page-blocks.ts";
import type { ParsedPage } from "./parse-page.ts";

/** In letters, about twenty words. Shorter texts are teasers before a paywall, or captions. */
const MIN_LETTERS = 120;

/** Threshold for dropping a block in the middle of an article: a gap is worse than a superfluous line. */
const AGAINST = -1;

/**
 * The text of a page's article, as `htmlToPlain` writes it: the blocks with a positive score, according to learned weights, and
 * those between them. Undefined if that is not a substantial text. Modifies the page, so nothing else can be read from it
 * afterwards.
 */
export function readPageText(page: ParsedPage): string | undefined {
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
  return lettersIn(text) < MIN_LETTERS ? undefined : text;
}

/** Replaces inline styles that carry meaning, such as strikethrough, by elements. */
function spellStyles(body: PageElement): void {
  // Innermost first.
  for (const element of [...body.querySelectorAll("[style]")].reverse()) {
    const name = styledAs(element.getAttribute("style"));
    if (name !== undefined) element.innerHTML = `<${name}>${element.innerHTML}</${name}>`;
  }
}

/** The score of a block; positive if it belongs to the article. */
function weightOf(look: readonly number[]): number {
  return look.reduce((sum, value, at) => sum + value * (WEIGHTS[at] ?? 0), BLOCK_WEIGHTS.bias);
}

const WEIGHTS = Object.keys(BLOCK_FEATURES).map((name) => BLOCK_WEIGHTS.features[name] ?? 0);

/** Returns a predicate for blocks between two accepted ones in the same element. */
function betweenTaken(
  blocks: readonly PageBlock[],
  weights: readonly number[],
): (block: PageBlock, at: number) => boolean {
  const taken = new Map<PageElement | undefined, { first: number; last: number }>();
  for (const [at, { around }] of blocks.entries())
    if ((weights[at] ?? 0) > 0) taken.set(around[1], { first: taken.get(around[1])?.first ?? at, last: at });
  return ({ around }, at) => {
    const { first, last } = taken.get(around[1]) ?? { first: at, last: at };
    return first < at && at < last;
  };
}

/** Length of a text in letters. A Chinese character counts as three, a Japanese or Korean syllable as two. */
function lettersIn(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/\p{L}/gu) +
    2 * count(/\p{Script=Han}/gu) +
    count(/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu)
  );
}
