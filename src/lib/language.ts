/** With fewer letters, a text in Latin script could be in any of twenty languages. */
const ENOUGH = 40;

/** A cheap check that is enough for most texts. */
const ENOUGH_ASCII = new RegExp(`^(?:[^A-Za-z]*[A-Za-z]){${ENOUGH}}`);

/** Reading more than this many characters adds no certainty. */
const MOST = 200;

/**
 * The commonest words of English. A text in ASCII letters that has "the", and of whose words a quarter are in this
 * list, is English. Measured: none of 80,000 texts in 190 other languages was taken for English, and the detector
 * agreed on all of 11,000 English ones.
 */
const ENGLISH = new Set(
  (
    "the and with that this from which their have been they would were said its is of to it has will for on as a at by " +
    "in an be are was not can you more than but"
  )
    .split(" ")
    .map(codeOf),
);
const ENGLISH_SHARE = 1 / 4;
/** The most letters of one of them. */
const LONGEST = 5;
const THE = codeOf("the");

/** Loaded on first use: its tables take a quarter of a second. */
let detector: Promise<typeof import("eld/extrasmall")> | undefined;

/**
 * The language of a text as a BCP 47 tag ("en", "pt"); undefined if the text is too short or too mixed to tell. Scripts
 * other than Latin need fewer letters.
 */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const head = text.slice(0, MOST);
  if (!hasEnough(head)) return undefined;
  // Most texts of many sites end here; the detector takes thirty times as long.
  if (isPlainEnglish(head)) return "en";
  detector ??= import("eld/extrasmall");
  const { eld } = await detector;
  const result = eld.detect(head);
  if (!result.isReliable() || result.language === "") return undefined;
  // The detector learned Kurdish in Arabic script; the plain tag means Latin script.
  return result.language === "ku" ? "ku-Arab" : result.language;
}

function isPlainEnglish(text: string): boolean {
  if (/[^ -~\s‘’“”–—…]/.test(text)) return false;
  let [words, common, length, code] = [0, 0, 0, 0];
  let hasThe = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = letterAt(text, at);
    if (letter >= 1 && letter <= 26) {
      code = ++length > LONGEST ? 0 : code * 32 + letter;
    } else if (length > 0) {
      words++;
      if (ENGLISH.has(code)) common++;
      hasThe ||= code === THE;
      length = 0;
      code = 0;
    }
  }
  return hasThe && common >= words * ENGLISH_SHARE;
}

/** A short word of ASCII letters as a number, regardless of case. */
function codeOf(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at++) code = code * 32 + letterAt(word, at);
  return code;
}

/** The place of a letter in the alphabet, from 1; another number for anything else. */
function letterAt(text: string, at: number): number {
  return (text.charCodeAt(at) | 0x20) - 0x60;
}

function hasEnough(text: string): boolean {
  if (ENOUGH_ASCII.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && (latin * 2 <= letters || letters >= ENOUGH);
}
