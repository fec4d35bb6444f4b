/** A word of a text in the form that search uses, and its position. */
export interface FoundWord {
  /** Folded by `foldSearch`. In a script without spaces: a pair of neighbouring characters. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Scripts written without spaces, with the characters they share ("ー"): Script_Extensions of UAX #24. */
const UNSPACED =
  "(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const SPACED = `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}\\u200c\\u00ad])`;

/** What joins words; inside Hebrew acronyms also quotation marks: "צה״ל". */
const JOIN = "(?:[-‐‑._/&'’:@]|[\"״׳](?=\\p{scx=Hebr}))";

/**
 * Words, joined ones as a whole: "AT&T", "e-mail", "17.2", "CVE-2024-3094". A trailing "+" or "#" and a leading dot
 * belong to the word: "C++", ".NET".
 */
const RUNS = new RegExp(`((?:\\.(?=\\p{L}))?${SPACED}+(?:${JOIN}${SPACED}+)*[+#]*)|((?:${UNSPACED})+)`, "gu");
const PARTS = new RegExp(`${SPACED}+[+#]*`, "gu");

/** Joints that some writers leave out: "plug-ins", "plugins". */
const LOOSE_JOINTS = /[-'"״׳]/g;

/** The longest joined word, in characters, that is also found by each of its later parts. */
const MAX_JOINED_LENGTH = 64;

/** Removed when folding: accents, vowel points, the Arabic kashida. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200c\u00ad]/g;

/** Only case to fold and nothing joined: most texts, and most words. */
const PLAIN = /^[\t\n -~]*$/;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

/** Letters that no normal form decomposes, each with its folded form. */
const LETTERS = pairs("ßss æae œoe øo đd ðd łl ıi þth ħh ςσ ىي یي کك ةه ٱا ’' ‐- ‑-");
const ANY_LETTER = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

/** German and Nordic vowels as spelt on keyboards that lack them. */
const SPELT_OUT = pairs("äae öoe üue åaa øoe");

/**
 * Prefixes that may be left out, tried in turn: the Arabic article with what is joined before it, Hebrew particles, and
 * the "v" of a version: "v2.0.1".
 */
const BEFORE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})|^[משהוכלב](?=\p{scx=Hebr}{3})|^v(?=\d+\.)/u;
const MAX_BEFORE = 3;

/** The same in a query, without single particles, which may be meant. */
const ASKED_BEFORE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})|^[וש]?ה(?=\p{scx=Hebr}{3})|^v(?=\d+\.)/u;

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));
}

/**
 * A text in the form that search compares: case, accents and variants of letters do not matter, in any language. Korean
 * syllables are decomposed into letters, so that a half-typed syllable matches.
 */
export function foldSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[가-힣]+/g, (syllables) => syllables.normalize("NFD"))
    .replace(ANY_LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) & 15));
}

/**
 * The words by which a text is found, in order. A joined word is found as a whole, by its parts and by its ends; a word
 * with an article, with and without it. A run in a script without spaces is found by each pair of neighbours and by its
 * last character.
 */
export function* searchWords(text: string): Generator<FoundWord> {
  if (PLAIN_WORD.test(text)) return yield { word: text.toLowerCase(), from: 0, to: text.length };
  for (const { 0: run, 1: spaced, index: from } of text.matchAll(RUNS)) {
    if (spaced === undefined) {
      yield* pairsOf(run, from);
      continue;
    }
    yield* formsOf(run, from);
    for (const { 0: part, index } of run.matchAll(PARTS)) {
      if (part === run) break;
      yield* formsOf(part, from + index);
      if (index === 0) continue;
      if (run[index - 1] === ".") yield* formsOf(`.${part}`, from + index - 1);
      const end = run.slice(index);
      if (end !== part && run.length <= MAX_JOINED_LENGTH) yield* formsOf(end, from + index);
    }
  }
}

/** A word as written, without its prefix, and with its vowels spelt out. */
function* formsOf(run: string, from: number): Generator<FoundWord> {
  const to = from + run.length;
  const whole = foldRun(run);
  let [before, word] = ["", whole];
  for (let left = MAX_BEFORE; left >= 0 && word !== before; left--) {
    yield { word, from, to };
    [before, word] = [word, word.replace(BEFORE, "")];
  }
  if (PLAIN.test(run)) return;
  const spelt = foldRun(run.toLowerCase().replace(/[äöüåø]/g, (vowel) => SPELT_OUT.get(vowel) ?? vowel));
  if (spelt !== whole) yield { word: spelt, from, to };
}

function foldRun(run: string): string {
  return foldSearch(run).replace(LOOSE_JOINTS, "");
}

function* pairsOf(run: string, from: number): Generator<FoundWord> {
  const signs = [...run];
  let at = from;
  for (const [index, sign] of signs.entries()) {
    const pair = sign + (signs[index + 1] ?? "");
    yield { word: foldSearch(pair), from: at, to: at + pair.length };
    at += sign.length;
  }
}

/** A word of a query, and whether longer words that begin with it match too. */
export interface AskedWord {
  readonly word: string;
  readonly whole: boolean;
}

/** The most words of a query that are looked up: nobody types more, but some paste a page. */
const MAX_ASKED = 32;

/** A letter that stands for itself. A Korean letter begins a syllable. */
const ALONE = /^[^\u1100-\u11ff]$/;

/**
 * The words that a reader asks for. A single letter matches only itself ("C" is not "climate"), and so does a word
 * ending in "+" or "#", unless its script has no spaces.
 */
export function askedWords(query: string): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const { 0: run, 1: spaced } of query.replace(/\.{2,}/g, " ").matchAll(RUNS)) {
    const folded = foldRun(run).replace(ASKED_BEFORE, "");
    const words = spaced === undefined ? pairsAsked(run) : [folded];
    const whole = spaced !== undefined && (ALONE.test(folded) || /[+#]$/.test(folded));
    for (const word of words) if (word !== "") asked.set(word, { word, whole });
  }
  return [...asked.values()].slice(0, MAX_ASKED);
}

function pairsAsked(run: string): string[] {
  const pairs = [...pairsOf(run, 0)].map(({ word }) => word);
  return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
}

const ALL_UNSPACED = new RegExp(`^${UNSPACED}`, "u");

/** Whether a text begins in a script written without spaces. */
export function isUnspaced(text: string): boolean {
  return ALL_UNSPACED.test(text);
}
