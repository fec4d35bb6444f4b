import { memoize } from "./memoize.ts";
import { normalForm } from "./normal-form.ts";

/** A text made fit to print, and the repairs in words (empty if it needed none). */
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
  "\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Nko}\\p{Script=Adlam}" +
  "\\p{Script=Balinese}\\p{Script=Javanese}";

/**
 * The flag of a part of a country, such as Scotland: a black flag, the part's code in tag characters, and an end tag
 * (UTS #51 §1.4.6, with ISO 3166-2 codes). All other tag characters are invisible and can hide text.
 */
export const TAGGED_FLAG =
  "\\u{1f3f4}[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,3}\\u{e007f}";

/**
 * Characters that no printed text may hold, and why. Order matters: separators become spaces before controls are
 * removed. XML 1.0 §2.2 forbids most of the controls and two non-characters; the rest deceives readers or machines.
 * Compiled on first use: it is slow, and few texts need it.
 */
const repairs = memoize((): readonly Repair[] => [
  { what: "line separators became line breaks", pattern: /[\u2028\u2029\u0085]/g, replacement: "\n" },
  {
    what: "control characters were removed",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this row is about
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
    replacement: "",
  },
  { what: "broken characters were removed", pattern: /\p{Surrogate}/gu, replacement: "" },
  {
    what: "direction overrides were removed",
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    replacement: "",
  },
  {
    what: "invisible characters were removed",
    pattern: /[\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g,
    replacement: "",
  },
  // A joiner matters between letters of joining scripts and inside an emoji; elsewhere it hides text.
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
  // A variation selector changes the character before it. A second one in a row does nothing, so runs of them hide
  // text.
  {
    what: "invisible characters were removed",
    pattern: /(?<=[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu,
    replacement: "",
  },
  // Selectors of the supplementary plane apply to Han characters only (UTS #37).
  {
    what: "invisible characters were removed",
    pattern: /(?<!\p{Unified_Ideograph})[\u{e0100}-\u{e01ef}]/gu,
    replacement: "",
  },
  {
    what: "invisible tag characters were removed",
    pattern: new RegExp(`(${TAGGED_FLAG})|[\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}]`, "gu"),
    replacement: "$1",
  },
  { what: "invalid characters were removed", pattern: /\p{Noncharacter_Code_Point}/gu, replacement: "" },
  // Four marks are enough for every living script; more spill over neighbouring lines ("Zalgo").
  { what: "stacked combining marks were cut to four", pattern: /(\p{M}{4})\p{M}+/gu, replacement: "$1" },
]);

/**
 * The first and last of the harmless characters that most texts consist of: letters, digits and signs of living scripts
 * that never need composing, reordering or checking.
 */
const CALM_RANGES =
  "\t\t\n\n ~\u00a0\u00ac\u00ae\u02ff\u0388\u03ff\u0400\u0481\u048a\u052f\u05d0\u05ea\u0620\u064a\u0660\u0669" +
  "\u2010\u2027\u2030\u205e\u20a0\u20bf\u3001\u3029\u3041\u3096\u30a1\u30fa\u30fc\u30fc\u4e00\u9fff\uac00\ud7a3\uff01\uff5e";

/** 1 for each calm UTF-16 unit. A table takes a third of a pattern's time outside Latin. */
const calm = new Uint8Array(0x1_0000);
for (let at = 0; at < CALM_RANGES.length; at += 2)
  calm.fill(1, CALM_RANGES.charCodeAt(at), CALM_RANGES.charCodeAt(at + 1) + 1);

/** Whether a text consists of calm characters. */
function isCalm(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (calm[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** One test that separates texts needing repair from the many that do not. */
const SUSPECT = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f" +
    "\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\uffff\\ufdd0-\\ufdef\\p{Surrogate}\\u{e0000}-\\u{e0fff}\\p{Noncharacter_Code_Point}]|[\\ufe00-\\ufe0f]{2}|\\p{M}{5}",
  "u",
);

/**
 * Makes an untrusted text safe to print anywhere: NFC, `\n` as line end, none of the characters in the table above.
 * Never throws; a text of only such characters becomes empty. Decode entities first: afterwards, they could produce
 * such characters again. For HTML, use `repairMarkup`.
 */
export function repairText(text: string): RepairedText {
  return isCalm(text) ? { text, repairs: [] } : repairAll(text, (part) => normalForm(part, "NFC"));
}

/**
 * Does the same for HTML from the sanitizer, where `<` and `>` occur only around tags and must remain. Each text
 * between two tags is composed separately, because `>` with a stroke over it (U+0338) would become `≯`.
 */
export function repairMarkup(html: string): RepairedText {
  if (isCalm(html)) return { text: html, repairs: [] };
  return repairAll(html, (part) => part.replace(/[^<>]+/g, (between) => normalForm(between, "NFC")));
}

function repairAll(text: string, compose: (text: string) => string): RepairedText {
  let repaired = compose(text).replace(/\r\n?/g, "\n");
  if (!SUSPECT.test(repaired)) return { text: repaired, repairs: [] };
  const done = new Set<string>();
  for (const { what, pattern, replacement } of repairs()) {
    const before = repaired;
    repaired = repaired.replace(pattern, replacement);
    if (repaired !== before) done.add(what);
  }
  return { text: compose(repaired), repairs: [...done] };
}

/** White space other than a single space. */
const UNFOLDED = /[^\S ]| {2}/;

/** Replaces each run of white space, line breaks included, with one space, and trims the ends. */
export function onOneLine(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Shortens a text to at most `longest` UTF-16 units, at a word, with "…" if anything was cut. */
export function truncateAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const lastSpace = room.lastIndexOf(" ");
  // A text without spaces (Japanese, or one long word) is cut between grapheme clusters, because half a flag shows
  // something else.
  const cut = lastSpace > longest / 2 ? room.slice(0, lastSpace) : room.slice(0, startOfCharacter(text, longest - 1));
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Made on first use: that takes 10 ms. */
const characters = memoize(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** More UTF-16 units than the longest emoji has. */
const MAX_CHARACTER_LENGTH = 64;

/** The start of the grapheme cluster that a UTF-16 unit belongs to. */
function startOfCharacter(text: string, at: number): number {
  const from = Math.max(0, at - MAX_CHARACTER_LENGTH);
  const found = characters()
    .segment(text.slice(from, at + MAX_CHARACTER_LENGTH))
    .containing(at - from);
  return from + (found?.index ?? at - from);
}

/** A text without soft hyphens (U+00AD), which do not matter in comparisons and names. */
export function withoutSoftHyphens(text: string): string {
  return text.includes("\u00ad") ? text.replaceAll("\u00ad", "") : text;
}
