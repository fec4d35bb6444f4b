import { normalForm } from "../lib/normal-form.ts";
import { onOneLine } from "../lib/plain-text.ts";

/** Separators between a headline and the site's name. */
const SEPARATOR = /\s+(?:[|·•»«›‹~/]|::|[-–—])\s+|\s*[|｜]\s*|:\s+/gu;

/** Reduces a text to lower-case letters and digits, for comparison. */
export function lettersOf(text: string): string {
  return normalForm(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** True if two titles are equal apart from punctuation, the site's name or a subtitle. */
export function isAlike(one: string, other: string): boolean {
  const [short = "", long = ""] = [lettersOf(one), lettersOf(other)].sort((a, b) => a.length - b.length);
  return (
    short !== "" &&
    (short === long || (short.length >= 8 && long.includes(short)) || (short.length >= 2 && startsPart(one, other)))
  );
}

/** Splits a title at separators. */
export function partsOf(text: string): string[] {
  return text.split(SEPARATOR);
}

/** True if one title is a part of the other between separators. */
function startsPart(one: string, other: string): boolean {
  const parts = (text: string) => partsOf(text).map(lettersOf);
  return parts(one).includes(lettersOf(other)) || parts(other).includes(lettersOf(one));
}

/**
 * Removes the site's names from the start and end of a title: "The headline | Sport | The Outlet" gives "The headline | Sport".
 * `isSite` recognises a name by its letters. A title that would become empty is returned unchanged.
 */
export function withoutSite(title: string, isSite: (letters: string) => boolean): string {
  let left = title;
  for (let turn = 0; turn < 3; turn++) {
    const breaks = [...left.matchAll(SEPARATOR)];
    const [first, last] = [breaks[0], breaks.at(-1)];
    if (first === undefined || last === undefined) return left;
    const ending = lettersOf(left.slice(last.index + last[0].length));
    const front = lettersOf(left.slice(0, first.index));
    const isColon = (sign: string) => /^:/.test(sign);
    if (!isColon(last[0]) && isSite(ending)) left = onOneLine(left.slice(0, last.index));
    else if (isSite(front)) left = onOneLine(left.slice(first.index + first[0].length));
    else return left;
  }
  return left;
}
