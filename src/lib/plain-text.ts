/** A text made fit to print, and what had to be done to it, in words (empty for a text that was fit already). */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly string[];
}

interface Repair {
  readonly what: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

const JOINED_SCRIPTS =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}" +
  "\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}" +
  "\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}";

/**
 * What no printed text may hold, and why. Order matters: separators become spaces before controls are removed.
 * XML 1.0 §2.2 forbids most of the controls and two non-characters; the rest deceives readers or machines.
 */
const REPAIRS: readonly Repair[] = [
  { what: "line separators became line breaks", pattern: /[\u2028\u2029\u0085]/g, replacement: "\n" },
  {
    what: "control characters were removed",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this row is about
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
    replacement: "",
  },
  { what: "half characters were removed", pattern: /\p{Surrogate}/gu, replacement: "" },
  {
    what: "direction overrides were removed",
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    replacement: "",
  },
  {
    what: "invisible characters were removed",
    pattern:
      /[\u034f\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g,
    replacement: "",
  },
  // A joiner has a meaning between letters of joining scripts and inside an emoji, and hides text elsewhere.
  {
    what: "invisible characters were removed",
    pattern: new RegExp(`(?<![${JOINED_SCRIPTS}\\p{M}])\\u200c`, "gu"),
    replacement: "",
  },
  {
    what: "invisible characters were removed",
    pattern: new RegExp(
      `(?<![${JOINED_SCRIPTS}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d`,
      "gu",
    ),
    replacement: "",
  },
  { what: "invisible tag characters were removed", pattern: /[\u{e0000}-\u{e0fff}]/gu, replacement: "" },
  { what: "characters that are none were removed", pattern: /\p{Noncharacter_Code_Point}/gu, replacement: "" },
  // Four marks are enough for every living script; more climb over the neighbouring lines ("Zalgo").
  { what: "heaps of combining marks were cut to four", pattern: /(\p{M}{4})\p{M}+/gu, replacement: "$1" },
];

/**
 * A character outside the calm ones, which most texts are made of: letters, figures and signs of living scripts that
 * stand alone, so that there is nothing to compose, to reorder or to suspect. Looking for one is a single fast scan.
 */
const UNCALM =
  /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u0388-\u03ff\u0400-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u0669\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/;

/** One look that tells a text needing repair from the many that do not. */
const SUSPECT = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f" +
    "\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\uffff\\ufdd0-\\ufdef\\p{Surrogate}\\u{e0000}-\\u{e0fff}\\p{Noncharacter_Code_Point}]|\\p{M}{5}",
  "u",
);

/**
 * Makes an untrusted text safe to print anywhere: NFC, line ends as `\n`, and none of the characters of the table above.
 * Never throws; a text of nothing but such characters becomes empty.
 */
export function repairText(text: string): RepairedText {
  if (!UNCALM.test(text)) return { text, repairs: [] };
  let repaired = text.normalize("NFC").replace(/\r\n?/g, "\n");
  if (!SUSPECT.test(repaired)) return { text: repaired, repairs: [] };
  const repairs = new Set<string>();
  for (const { what, pattern, replacement } of REPAIRS) {
    const before = repaired;
    repaired = repaired.replace(pattern, replacement);
    if (repaired !== before) repairs.add(what);
  }
  return { text: repaired.normalize("NFC"), repairs: [...repairs] };
}

/** White space that is not one space alone. */
const UNFOLDED = /[^\S ]| {2}/;

/** Folds every run of white space, line breaks too, into one space and trims the ends. */
export function onOneLine(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Cuts a text at a word so that it has at most `longest` UTF-16 units, with "…" where something went. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const lastSpace = room.lastIndexOf(" ");
  // A text without spaces (Japanese, or one long word) is cut between characters, never inside one.
  const cut = lastSpace > longest / 2 ? room.slice(0, lastSpace) : room.replace(/\p{Surrogate}$/u, "");
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}
