import { Parser } from "htmlparser2";

/** Browsers limit nesting to 512 (HTML standard, 13.2.6). News pages have up to 60. */
const DEEPEST = 250;

/** News pages have about 3,000 elements. */
const MAX_ELEMENTS = 30_000;

/**
 * True if a page is small and flat enough to parse: extraction takes time that is quadratic in its depth. This check is linear.
 */
export function isReadable(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const parser = new Parser({
    onopentagname: () => {
      elements++;
      deepest = Math.max(deepest, ++depth);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.write(html);
  parser.end();
  return deepest <= DEEPEST && elements <= MAX_ELEMENTS;
}
