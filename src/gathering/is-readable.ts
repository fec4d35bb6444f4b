import { Parser } from "htmlparser2";

/** A browser nests no deeper than 512 (HTML standard, 13.2.6); pages of news reach 60. */
const DEEPEST = 250;

/** Pages of news have some 3,000 elements. */
const MOST_ELEMENTS = 30_000;

/**
 * Whether a page is small and flat enough to be taken apart: what looks for a text in it takes time that grows with the
 * square of its depth. Told in one linear look.
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
  return deepest <= DEEPEST && elements <= MOST_ELEMENTS;
}
