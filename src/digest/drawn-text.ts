import { withoutSoftHyphens } from "../lib/plain-text.ts";

/**
 * The characters that the typeface of share images can draw, besides white space. A test compares them with the font
 * files. Pages need to know them too, and opening fonts for each page with a card takes too long.
 */
const DRAWN =
  "!-~\\u00a1-\\u00ac\\u00ae-\\u012b\\u012e-\\u0131\\u0134-\\u0165\\u0168-\\u017f\\u018f\\u0192\\u01a0\\u01a1\\u01af\\u01b0" +
  "\\u01cd-\\u01dc\\u01e6\\u01e7\\u01f8-\\u01f9\\u0218-\\u021b\\u0237\\u0251\\u0259\\u0261\\u02b0\\u02b2\\u02b3\\u02b7\\u02b8" +
  "\\u02bb\\u02bc\\u02be\\u02bf\\u02c6-\\u02cc\\u02da\\u02dc\\u02dd\\u02e1-\\u02e3\\u0300\\u0301\\u0303\\u0304\\u0308\\u0309" +
  "\\u0323\\u0329\\u0374\\u0375\\u037e\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce\\u03d7\\u03d9\\u03db\\u03dd\\u03e1" +
  "\\u0400-\\u045f\\u0462\\u0463\\u0472-\\u0475\\u0490-\\u0493\\u0496-\\u049b\\u04a0-\\u04a3\\u04aa\\u04ab\\u04ae-\\u04b3" +
  "\\u04b6\\u04b7\\u04ba\\u04bb\\u04c0-\\u04c2\\u04cf-\\u04d1\\u04d4-\\u04d9\\u04e2\\u04e3\\u04e6-\\u04e9\\u04ee\\u04ef" +
  "\\u04f2\\u04f3\\u1d43\\u1d47-\\u1d49\\u1d4d\\u1d4f\\u1d50\\u1d52\\u1d56-\\u1d58\\u1d5b\\u1d9c\\u1da0\\u1dbb\\u1e0c-\\u1e0f" +
  "\\u1e20\\u1e21\\u1e24\\u1e25\\u1e2a\\u1e2b\\u1e36-\\u1e3b\\u1e3e\\u1e3f\\u1e42-\\u1e49\\u1e5a-\\u1e63\\u1e6c-\\u1e6f" +
  "\\u1e80-\\u1e85\\u1e8e\\u1e8f\\u1e92\\u1e93\\u1e97\\u1e9e\\u1ea0-\\u1ef9\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e" +
  "\\u2020\\u2022\\u2026\\u2032\\u2033\\u2039\\u203a\\u2044\\u20a1\\u20a4\\u20a6\\u20a7\\u20a9\\u20ab\\u20ac\\u20ae\\u20b1" +
  "\\u20b2\\u20b4\\u20b5\\u20b8-\\u20ba\\u20bd\\u20bf\\u2113\\u2116\\u2122\\u2191\\u2193\\u2212\\u2215";

const UNDRAWN = new RegExp(`[^\\s${DRAWN}]`, "gu");

/** Characters that look almost the same. */
const STAND_INS: Readonly<Record<string, string>> = { "‐": "-", "‑": "-", "‒": "–", "―": "—", "‛": "‘", "‟": "“" };

/** Marks a removed character until the text around it is tidied. No seed's text contains it. */
const GONE = "\0";

/** One letter in eight may be missing: a foreign name in brackets, but not half of the headline. */
const MIN_KEPT = 7 / 8;

/**
 * A text as a share image can draw it. Characters that its typeface lacks, such as emoji, are left out, and styled
 * letters (𝐀𝐈, ＡＩ) become plain. Undefined if the rest would say something else or nothing, as for a Chinese or Arabic
 * headline: if more than a few letters are missing, or any digit, currency or mathematical sign.
 */
export function drawnText(text: string): string | undefined {
  const whole = withoutSoftHyphens(text).normalize("NFC");
  const lost: string[] = [];
  const marked = whole.replace(UNDRAWN, (sign) => {
    const plain = STAND_INS[sign] ?? plainForm(sign);
    if (plain === "") lost.push(sign);
    return plain === "" ? GONE : plain;
  });
  if (lost.some((sign) => /[\p{N}\p{Sm}\p{Sc}]/u.test(sign))) return undefined;
  const missing = lost.filter((sign) => /\p{L}/u.test(sign)).length;
  const kept = marked.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return kept === 0 || kept < MIN_KEPT * (kept + missing) ? undefined : removeMarks(marked);
}

/** The plain form of a character by Unicode. A letter may lose its diacritic, but "≠" must keep its stroke. */
function plainForm(sign: string): string {
  const whole = sign.normalize("NFKD");
  const drawn = whole.replace(UNDRAWN, "");
  // The plain form of "⁵" is another number.
  return (drawn === whole || /\p{L}/u.test(sign)) && !/\p{No}/u.test(sign) ? drawn : "";
}

/** Removes the marks of removed characters, with brackets that contain nothing else and the white space before them. */
function removeMarks(marked: string): string {
  return marked
    .replace(/[([“‘«„"]\s*\0[\s\0]*[)\]”’»"]/g, GONE)
    .replace(/\s*\0+(?=\s|[,.;:!?…)\]”’»]|$)/g, "")
    .replaceAll(GONE, "")
    .replace(/\s+/g, " ")
    .trim();
}
