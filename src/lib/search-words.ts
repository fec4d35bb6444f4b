/** A word of a text as the search knows it, and where it stands there. */
export interface FoundWord {
  /** Folded by `foldSign`; of a script without spaces, a pair of neighbouring signs. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Scripts that are written without spaces, with the signs that they share ("ー"): Script_Extensions of UAX #24. */
const UNSPACED =
  "(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]";
const SPACED = `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}\\u200c\\u00ad])`;

/** Words, joined ones whole: "AT&T", "e-mail", "17.2", "CVE-2024-3094"; "+" and "#" behind a word belong to it: "C++". */
const RUNS = new RegExp(`(${SPACED}+(?:[-‐‑._/&'’:@]${SPACED}+)*[+#]*)|((?:${UNSPACED})+)`, "gu");
const PARTS = new RegExp(`${SPACED}+[+#]*`, "gu");

/** What is folded away: accents, points of vowels, the Arabic stroke that widens a word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200c\u00ad]/g;

/** Letters that no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ħ: "h",
  ς: "σ",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  "’": "'",
  "‐": "-",
  "‑": "-",
};

/** The Arabic article, with what may be written before it, and the Hebrew one: a word begins behind it as well. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})|^[וש]?ה(?=\p{L}{3})/u;

/** A text in the form in which words are looked for: case, accents and forms of letters do not count, in no language. */
export function foldSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøđðłıþħςىیکة’‐‑]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) & 15));
}

/**
 * The words by which a text is found, in its order. A joined word is found whole and by its parts, one with an article
 * with it and without. Runs of a script without spaces are found by each pair of neighbours and by their last sign.
 */
export function* searchWords(text: string): Generator<FoundWord> {
  for (const { 0: run, 1: spaced, index: from } of text.matchAll(RUNS)) {
    if (spaced === undefined) {
      yield* pairsOf(run, from);
      continue;
    }
    yield* withArticle({ word: foldSearch(run), from, to: from + run.length });
    for (const { 0: part, index } of run.matchAll(PARTS)) {
      if (part === run) break;
      yield* withArticle({ word: foldSearch(part), from: from + index, to: from + index + part.length });
    }
  }
}

function* withArticle(found: FoundWord): Generator<FoundWord> {
  if (found.word === "") return;
  yield found;
  const bare = found.word.replace(ARTICLE, "");
  if (bare !== found.word) yield { ...found, word: bare };
}

function* pairsOf(run: string, from: number): Generator<FoundWord> {
  const signs = [...run];
  let at = from;
  for (const [place, sign] of signs.entries()) {
    const pair = sign + (signs[place + 1] ?? "");
    yield { word: foldSearch(pair), from: at, to: at + pair.length };
    at += sign.length;
  }
}

/** A word of a query, and whether words that begin with it are meant as well. */
export interface AskedWord {
  readonly word: string;
  readonly whole: boolean;
}

/**
 * The words that a reader asks for. A single letter is meant whole ("C" is not "climate"), as is what ends in "+" or "#",
 * unless its script has no spaces.
 */
export function askedWords(query: string): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const { 0: run, 1: spaced } of query.matchAll(RUNS)) {
    const folded = foldSearch(run);
    const words = spaced === undefined ? pairsAsked(run) : [folded];
    const whole = spaced !== undefined && (folded.length === 1 || /[+#]$/.test(folded));
    for (const word of words) if (word !== "") asked.set(word, { word, whole });
  }
  return [...asked.values()];
}

function pairsAsked(run: string): string[] {
  const pairs = [...pairsOf(run, 0)].map(({ word }) => word);
  return pairs.length > 1 ? pairs.slice(0, -1) : pairs;
}

const ALL_UNSPACED = new RegExp(`^${UNSPACED}`, "u");

/** Whether a text begins in a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return ALL_UNSPACED.test(text);
}
