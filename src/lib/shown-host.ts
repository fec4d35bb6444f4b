import { domainToASCII, domainToUnicode } from "node:url";
import { memoize } from "./memoize.ts";

/** Scripts that may be mixed in one label, as browsers allow (UTS #39 §5.2, "Highly Restrictive"). */
const TOGETHER = [
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}",
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Bopomofo}",
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Hangul}",
  ..."Cyrillic Greek Arabic Hebrew Armenian Georgian Thai Lao Khmer Myanmar Sinhala Devanagari Bengali Gurmukhi"
    .concat(" Gujarati Oriya Tamil Telugu Kannada Malayalam Ethiopic")
    .split(" ")
    .map((script) => `\\p{scx=${script}}`),
];

/** Compiled on demand: the patterns are slow to compile, and most sites never need them. */
const ofScripts = memoize((scripts: string) => new RegExp(`^(?:[-0-9]|(?=[\\p{L}\\p{M}])[${scripts}])+$`, "u"));

/** Latin letters of living languages. Others, such as ı, ɡ and ĸ, look like ASCII. */
const LATIN = /^[-0-9a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțơưạ-ỹ]+$/u;

/** Cyrillic, Greek and Armenian letters that look Latin; a word of only these would pass for a Latin one. */
const LIKE_LATIN = /^[-0-9аысԁеԍһіјӏорԗԛѕԝхуҽпгѵѡьκινουραωηγτχβցհոսօզքյ]+$/u;

/** Characters that look like a slash, a dash or a letter between Latin ones. */
const LIKE_SIGNS = /(?<![ぁ-ヾ\u4e00-\u9fff])[ーノンソゾ一丨丶丿〇工](?![ぁ-ヾ\u4e00-\u9fff])/u;

/**
 * A host name as readers know it: "bücher.example" for "xn--bcher-kva.example" (UTS #46). Decoded only if each label is
 * in one script, or an allowed mix, and cannot be mistaken for another name; otherwise unchanged. Takes a host in lower
 * case; any other text comes back unchanged.
 */
export function shownHost(host: string): string {
  if (!/(?:^|\.)xn--/.test(host)) return host;
  const shown = domainToUnicode(host);
  if (shown === "" || domainToASCII(shown) !== host) return host;
  const labels = shown.split(".");
  const isForeign = !/^[\x20-\x7e]*$/.test(labels.at(-1) ?? "");
  return labels.every((label) => isSafe(label, isForeign)) ? shown : host;
}

/** Below a domain that is itself in another script, labels are read in that script and cannot pass for Latin. */
function isSafe(label: string, isForeign: boolean): boolean {
  if (/^[\x20-\x7e]*$/.test(label)) return !label.startsWith("xn--");
  if (/^[-0-9\p{scx=Latin}]+$/u.test(label)) return LATIN.test(label);
  if (/[a-z]/.test(label) && LIKE_SIGNS.test(label)) return false;
  return TOGETHER.some((scripts) => ofScripts(scripts).test(label)) && (isForeign || !LIKE_LATIN.test(label));
}
