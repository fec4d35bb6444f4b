import { domainToASCII, domainToUnicode } from "node:url";
import { memoize } from "./memoize.ts";

/** Scripts that are written together, as browsers allow it (UTS #39 §5.2, "Highly Restrictive"). */
const TOGETHER = [
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}",
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Bopomofo}",
  "\\p{scx=Latin}\\p{scx=Han}\\p{scx=Hangul}",
  ..."Cyrillic Greek Arabic Hebrew Armenian Georgian Thai Lao Khmer Myanmar Sinhala Devanagari Bengali Gurmukhi"
    .concat(" Gujarati Oriya Tamil Telugu Kannada Malayalam Ethiopic")
    .split(" ")
    .map((script) => `\\p{scx=${script}}`),
];

/** Most sites never meet a name of another script, and such a pattern takes long to make. */
const ofScripts = memoize((scripts: string) => new RegExp(`^(?:[-0-9]|(?=[\\p{L}\\p{M}])[${scripts}])+$`, "u"));

/** Latin letters of living languages; others, such as ı, ɡ and ĸ, pass for ASCII. */
const LATIN = /^[-0-9a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțơưạ-ỹ]+$/u;

/** Letters of Cyrillic, Greek and Armenian that pass for Latin ones: a word of them alone would. */
const LIKE_LATIN = /^[-0-9аысԁеԍһіјӏорԗԛѕԝхуҽпгѵѡьκινουραωηγτχβցհոսօզքյ]+$/u;

/** Signs that pass for a slash, a dash or a letter where they stand among Latin ones. */
const LIKE_SIGNS = /(?<![ぁ-ヾ\u4e00-\u9fff])[ーノンソゾ一丨丶丿〇工](?![ぁ-ヾ\u4e00-\u9fff])/u;

/**
 * A host name as readers know it: "bücher.example" for "xn--bcher-kva.example" (UTS #46), where each of its parts is of one
 * script, or of those written together, and none passes for another name; else as it came. Takes a host in lower case, or any
 * text, which comes back.
 */
export function shownHost(host: string): string {
  if (!/(?:^|\.)xn--/.test(host)) return host;
  const shown = domainToUnicode(host);
  if (shown === "" || domainToASCII(shown) !== host) return host;
  const labels = shown.split(".");
  const isForeign = !/^[\x20-\x7e]*$/.test(labels.at(-1) ?? "");
  return labels.every((label) => isSafe(label, isForeign)) ? shown : host;
}

/** Names below a domain that is itself of another script are read in it, so that none passes for Latin. */
function isSafe(label: string, isForeign: boolean): boolean {
  if (/^[\x20-\x7e]*$/.test(label)) return !label.startsWith("xn--");
  if (/^[-0-9\p{scx=Latin}]+$/u.test(label)) return LATIN.test(label);
  if (/[a-z]/.test(label) && LIKE_SIGNS.test(label)) return false;
  return TOGETHER.some((scripts) => ofScripts(scripts).test(label)) && (isForeign || !LIKE_LATIN.test(label));
}
