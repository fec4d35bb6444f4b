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

/** What joins words, and inside Hebrew acronyms the signs for quotation: "צה״ל". */
const JOIN = "(?:[-‐‑._/&'’:@]|[\"״׳](?=\\p{scx=Hebr}))";

/**
 * Words, joined ones whole: "AT&T", "e-mail", "17.2", "CVE-2024-3094". "+" and "#" behind a word belong to it, and a dot
 * before one: "C++", ".NET".
 */
const RUNS = new RegExp(`((?:\\.(?=\\p{L}))?${SPACED}+(?:${JOIN}${SPACED}+)*[+#]*)|((?:${UNSPACED})+)`, "gu");
const PARTS = new RegExp(`${SPACED}+[+#]*`, "gu");

/** Joints that some write and some do not: "plug-ins", "plugins". */
const LOOSE_JOINTS = /[-'"״׳]/g;

/** A joined word is found by its end too, from any part on, if it is no longer than this. */
const LONGEST_JOINED = 64;

/** What is folded away: accents, points of vowels, the Arabic stroke that widens a word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200c\u00ad]/g;

/** Nothing is folded but case, and nothing joined: most texts, and most words. */
const PLAIN = /^[\t\n -~]*$/;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

/** Letters that no normal form takes apart, each with what it is folded to. */
const LETTERS = pairs("ßss æae œoe øo đd ðd łl ıi þth ħh ςσ ىي یي کك ةه ٱا ’' ‐- ‑-");
const ANY_LETTER = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

/** German and Nordic vowels, as those write them whose keyboard lacks them. */
const SPELT_OUT = pairs("äae öoe üue åaa øoe");

/**
 * What may stand before a word without being of it, one after the other: the Arabic article with what is written before it,
 * the Hebrew particles, and the letter of a version: "v2.0.1".
 */
const BEFORE = /^(?:[وفبك]?ال|لل)(?=\p{L}{2})|^[משהוכלב](?=\p{scx=Hebr}{3})|^v(?=\d+\.)/u;
const MOST_BEFORE = 3;

/** The same in a query, but for particles: who writes one may mean it. */
const ASKED_BEFORE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})|^[וש]?ה(?=\p{scx=Hebr}{3})|^v(?=\d+\.)/u;

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));
}

/**
 * A text in the form in which words are looked for: case, accents and forms of letters do not count, in no language. Korean
 * is taken apart to letters, so that a syllable half typed begins the whole one.
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
 * The words by which a text is found, in its order. A joined word is found whole, by its parts and by its ends; one with an
 * article with it and without. Runs of a script without spaces are found by each pair of neighbours and by their last sign.
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
      if (end !== part && run.length <= LONGEST_JOINED) yield* formsOf(end, from + index);
    }
  }
}

/** A word as it stands, without what may stand before it, and with its vowels spelt out. */
function* formsOf(run: string, from: number): Generator<FoundWord> {
  const to = from + run.length;
  const whole = foldRun(run);
  let [before, word] = ["", whole];
  for (let left = MOST_BEFORE; left >= 0 && word !== before; left--) {
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

/** As many words of a query are looked for: nobody types more, but some paste a page. */
const MOST_ASKED = 32;

/** A letter that stands for itself: one of Korean begins a syllable. */
const ALONE = /^[^\u1100-\u11ff]$/;

/**
 * The words that a reader asks for. A single letter is meant whole ("C" is not "climate"), as is what ends in "+" or "#",
 * unless its script has no spaces.
 */
export function askedWords(query: string): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const { 0: run, 1: spaced } of query.replace(/\.{2,}/g, " ").matchAll(RUNS)) {
    const folded = foldRun(run).replace(ASKED_BEFORE, "");
    const words = spaced === undefined ? pairsAsked(run) : [folded];
    const whole = spaced !== undefined && (ALONE.test(folded) || /[+#]$/.test(folded));
    for (const word of words) if (word !== "") asked.set(word, { word, whole });
  }
  return [...asked.values()].slice(0, MOST_ASKED);
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
