import type { WordFacts } from "./classify-words.ts";
import type { LexiconWord } from "./lexicon.ts";
import { type LineFacts, lowerOf } from "./scan-line.ts";
import { CYRILLIC, GREEK, LATIN, scriptOf } from "./scripts.ts";
import type { SignName } from "./signs.ts";

const CONTACT =
  /whatsapp|whatssap|telegram|telgrm|телеграм|t\.me\/|skype|скайп|viber|вайбер|wechat|微信|qq|kakao|line id|zalo/;

/** The signs that a line shows, regardless of its neighbours. */
export function findSigns(facts: LineFacts, { little, looked }: WordFacts): SignName[] {
  const { text, words, urls, marks } = facts;
  if (facts.blank) return [];
  const found: SignName[] = [];
  if (marks.brackets + marks.angles > 0 && hasLinkCode(lowerOf(facts))) found.push("linkCode");
  if (isMarkup(facts)) return found;
  const stuffed = isStuffed(words);
  const stopped = endsInSpacedStop(text) && words.length > 0 && words.length <= 16;
  if (stopped) found.push(urls.length > 0 || stuffed || repeatsWhole(words) ? "keywordStop" : "spacedStop");
  if (stuffed) found.push("stuffed");
  if (urls.length > 0 && words.length <= 9 * urls.length) found.push("mostlyLink");
  if (looked >= 3 && looked <= 8 && isUnpunctuated(facts) && !little.some((count) => count > 0))
    found.push("bareKeywords");
  if (isContact(facts)) found.push("contact");
  if (mixesAlphabets(facts)) found.push("mixedAlphabet");
  if (marks.braces > 0 && isUnspun(lowerOf(facts))) found.push("unspun");
  return found;
}

/** No capital at the start, no punctuation and no figure anywhere: words strung together. */
function isUnpunctuated({ text, letterCount, digits, urls }: LineFacts): boolean {
  if (digits > 0 || urls.length > 0) return false;
  const trimmed = text.trim();
  let spaces = 0;
  for (let at = trimmed.indexOf(" "); at >= 0; at = trimmed.indexOf(" ", at + 1)) spaces++;
  if (letterCount + spaces !== trimmed.length) return false;
  return trimmed[0] === trimmed[0]?.toLowerCase() && trimmed[0] !== trimmed[0]?.toUpperCase();
}

const FORUM_CODES = ["[url=", "[link=", "[url]http", "[/url]", "[/link]"];

/** A raw HTML link or forum code that is not quoted as an example. */
function hasLinkCode(lower: string): boolean {
  if (lower.includes("<a href") && !lower.includes("<img")) return true;
  return FORUM_CODES.some((code) => {
    const at = lower.indexOf(code);
    return at >= 0 && !"`\"'“‘«".includes(lower[at - 1] ?? " ");
  });
}

const QUOTES = '“„«‘「『"';

/** Whether a line is a quotation from its first character on. An article may quote spam in order to discuss it. */
export function isQuotation(text: string): boolean {
  const first = text.trimStart()[0];
  return first !== undefined && QUOTES.includes(first);
}

/** Tables, link definitions, badges and tags, which are written in documents, not in comment forms. */
export function isMarkup({ text, marks }: LineFacts): boolean {
  if (marks.angles > 0 && text.includes("</") && !text.includes("</a>")) return true;
  const start = text.trimStart();
  switch (start[0]) {
    case "|":
    case "<":
      return true;
    case "!":
      return start[1] === "[";
    case "`":
      return start.startsWith("```");
    case "[": {
      const bracket = start.indexOf("]:");
      return start.startsWith("![", 1) || (bracket > 0 && bracket < 40);
    }
    default:
      return false;
  }
}

function endsInSpacedStop(text: string): boolean {
  const end = text.trimEnd();
  return end.length > 3 && end.endsWith(" .");
}

/** Words of a line that are checked for keyword stuffing. */
const MAX_WORDS = 60;

/** Whether a word of three letters or more occurs three times, and half of the words are repetitions. */
function isStuffed(words: readonly LexiconWord[]): boolean {
  if (words.length < 6) return false;
  const long = words.slice(0, MAX_WORDS).filter(({ text }) => text.length >= 3);
  if (long.length < 6) return false;
  const counts = new Map<LexiconWord, number>();
  for (const word of long) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size * 4 > long.length * 3) return false;
  const again = [...counts.values()].filter((count) => count > 1);
  return Math.max(...again) >= 3 && again.reduce((sum, count) => sum + count, 0) * 2 >= long.length;
}

/** Whether the second half repeats the first: "a b c a b c". */
function repeatsWhole(words: readonly LexiconWord[]): boolean {
  if (words.length < 2 || words.length > 16 || words.length % 2 > 0) return false;
  const half = words.length / 2;
  return words.every((word, at) => at >= half || word === words[at + half]);
}

function isContact(facts: LineFacts): boolean {
  const { digits, marks, urls } = facts;
  const isShort = digits < 6 && marks.ats === 0;
  if (isShort && urls.length === 0 && marks.slashes === 0 && marks.colons === 0) return false;
  const lower = lowerOf(facts);
  if (isShort && !lower.includes("t.me/") && !lower.includes("live:")) return false;
  return CONTACT.test(lower);
}

/** Whether a line has words that mix Latin with Cyrillic or Greek letters, with more than one letter of each. */
function mixesAlphabets({ text, letters }: LineFacts): boolean {
  const latin = letters[LATIN] ?? 0;
  const others = (letters[CYRILLIC] ?? 0) + (letters[GREEK] ?? 0);
  if (latin === 0 || others === 0) return false;
  let mixed = 0;
  let kinds = 0;
  let changes = 0;
  for (let at = 0; at <= text.length; at++) {
    const script = at < text.length ? scriptOf(text.charCodeAt(at)) : 0;
    const kind = script === LATIN ? 1 : script === CYRILLIC ? 2 : script === GREEK ? 4 : 0;
    if (kind === 0) {
      // A Latin name with a Cyrillic ending changes once; a disguised word changes back and forth, or hides one letter.
      if (changes >= 2) mixed++;
      kinds = 0;
      changes = 0;
    } else if (kinds !== kind) {
      if (kinds !== 0) changes++;
      kinds = kind;
    }
  }
  return mixed > 0;
}

/** Whether a line has two spin templates, or begins with one. A sentence about templates shows one as an example. */
function isUnspun(lower: string): boolean {
  let found = 0;
  for (let open = lower.indexOf("{"); open >= 0; open = lower.indexOf("{", open + 1)) {
    const close = lower.indexOf("}", open);
    if (close < 0) return false;
    const inner = lower.slice(open + 1, Math.min(close, open + 200));
    if (inner.indexOf("|") <= 0 || /[{;=()"'$%<>]/.test(inner) || scriptOf(inner.charCodeAt(0)) === 0) continue;
    found++;
    if (found >= 2 || lower.slice(0, open).trim() === "") return true;
  }
  return false;
}
