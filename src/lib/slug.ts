import slugify from "@sindresorhus/slugify";
import { truncateAtWord, withoutSoftHyphens } from "./plain-text.ts";

const MAX_LENGTH = 60;

/** Letters, digits, and signs that only separate words, as most headlines have. The library compiles patterns for each text. */
const PLAIN = /^[A-Za-z0-9 ,.:;!?()"/-]*$/;

/**
 * The readable part of a path: `[a-z0-9-]`, at most 60 characters, cut at a word. Empty if nothing can be
 * transliterated (emoji, Japanese), so callers add something unique.
 */
export function slugOf(text: string): string {
  const beginning = withoutSoftHyphens(text.slice(0, 300));
  const words = PLAIN.test(beginning)
    ? beginning
        .toLowerCase()
        .replace(/[^a-z\d]+/g, " ")
        .trim()
    : slugify(beginning, { decamelize: false }).replaceAll("-", " ");
  return truncateAtWord(words, MAX_LENGTH + 1)
    .replace("…", "")
    .trim()
    .replaceAll(" ", "-")
    .slice(0, MAX_LENGTH);
}
