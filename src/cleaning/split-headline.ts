import { normalForm } from "../lib/normal-form.ts";
import { onOneLine, truncateAtWord, withoutSoftHyphens } from "../lib/plain-text.ts";

export interface Headline {
  /** The headline that the text begins with, or the beginning of its first sentence; undefined for a text without words. */
  readonly headline?: string;
  /** The text without a line that only repeats the title. */
  readonly rest: string;
}

/** In UTF-16 units: a longer first line is the article's first paragraph. */
const LONGEST_HEADLINE = 140;
/** A longer line repeats no title, which has three hundred characters at most. */
const LONGEST_TITLE = 1000;
/** A headline made of a sentence is cut here, at a word. */
const LONGEST_SENTENCE = 90;

/** Takes the headline off the top of a text, so that a page does not print it twice. */
export function splitHeadline(text: string, title: string | undefined): Headline {
  const first = text.search(/\S/);
  if (first === -1) return { rest: text };
  const start = text.lastIndexOf("\n", first) + 1;
  const end = text.indexOf("\n", first);
  const line = onOneLine(text.slice(start, end === -1 ? undefined : end).replace(/^#{1,6}\s+/, ""));
  const rest = end === -1 ? "" : text.slice(end + 1);
  if (title !== undefined) {
    const isRepeated = line.length <= LONGEST_TITLE && looseKey(line) === looseKey(title);
    return isRepeated ? { headline: title, rest } : { rest: text };
  }
  if (
    line.length <= LONGEST_HEADLINE &&
    !/[.!…:;,。！]["'”’»)\]]*$/u.test(line) &&
    /\p{L}/u.test(line) &&
    rest.trim() !== ""
  ) {
    return { headline: line, rest };
  }
  const sentence = /^.{20,}?[.!?。！？]["'”’»)\]]*(?=\s|$)/u.exec(line)?.[0] ?? line;
  return { headline: truncateAtWord(sentence, LONGEST_SENTENCE), rest: text };
}

/** Equal for two spellings of one headline: quotation marks, dashes, case and spacing do not count. */
function looseKey(text: string): string {
  return normalForm(withoutSoftHyphens(text), "NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
