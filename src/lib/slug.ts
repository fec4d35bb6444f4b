import slugify from "@sindresorhus/slugify";
import { truncateAtWord, withoutSoftHyphens } from "./plain-text.ts";

const MAX_LENGTH = 60;

/**
 * The readable part of a path: `[a-z0-9-]`, at most 60 characters, cut at a word. Empty if nothing can be
 * transliterated (emoji, Japanese), so callers add something unique.
 */
export function slugOf(text: string): string {
  const words = slugify(withoutSoftHyphens(text.slice(0, 300)), { decamelize: false }).replaceAll("-", " ");
  return truncateAtWord(words, MAX_LENGTH + 1)
    .replace("…", "")
    .trim()
    .replaceAll(" ", "-")
    .slice(0, MAX_LENGTH);
}
