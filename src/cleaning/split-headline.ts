import { normalForm } from "../lib/normal-form.ts";
import { onOneLine, truncateAtWord, withoutSoftHyphens } from "../lib/plain-text.ts";

export interface HeadlineSplit {
  /** The text's own headline, or the beginning of its first sentence; undefined for a text without words. */
  readonly headline?: string;
  /** The text without a first line that only repeats the title. */
  readonly rest: string;
}

/** In UTF-16 units. A longer first line is the first paragraph. */
const MAX_HEADLINE_LENGTH = 140;
/** A longer line does not repeat the title, which has at most three hundred characters. */
const MAX_TITLE_LENGTH = 1000;
/** A headline made from a sentence is cut to this length, at a word. */
const MAX_SENTENCE_LENGTH = 90;

/** Separates the headline from the top of a text, so that a page does not print it twice. */
export function splitHeadline(text: string, title: string | undefined): HeadlineSplit {
  const first = text.search(/\S/);
  if (first === -1) return { rest: text };
  const start = text.lastIndexOf("\n", first) + 1;
  const end = text.indexOf("\n", first);
  const line = onOneLine(text.slice(start, end === -1 ? undefined : end).replace(/^#{1,6}\s+/, ""));
  const rest = end === -1 ? "" : text.slice(end + 1);
  if (title !== undefined) {
    const isRepeated = line.length <= MAX_TITLE_LENGTH && looseKey(line) === looseKey(title);
    return isRepeated ? { headline: title, rest } : { rest: text };
  }
  if (
    line.length <= MAX_HEADLINE_LENGTH &&
    !/[.!…:;,。！]["'”’»)\]]*$/u.test(line) &&
    /\p{L}/u.test(line) &&
    rest.trim() !== ""
  ) {
    return { headline: line, rest };
  }
  const sentence = /^.{20,}?[.!?。！？]["'”’»)\]]*(?=\s|$)/u.exec(line)?.[0] ?? line;
  return { headline: truncateAtWord(sentence, MAX_SENTENCE_LENGTH), rest: text };
}

/** A key that is equal for variants of one headline. Quotation marks, dashes, case and spacing do not matter. */
function looseKey(text: string): string {
  return normalForm(withoutSoftHyphens(text), "NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
