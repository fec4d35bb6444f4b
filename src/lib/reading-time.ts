import { memoize } from "./memoize.ts";

/**
 * Characters read per minute: in alphabetic scripts, and in scripts whose characters stand for syllables or words
 * (Brysbaert 2019: 238 words; Trauzettel-Klosinski 2012: 255 to 357 characters).
 */
const LETTERS_A_MINUTE = 1400;
const SIGNS_A_MINUTE = 400;

/** The scripts of East Asia begin at this code point. */
const EAST_ASIAN = 0x2e80;

/** Minutes needed to read a text given as HTML, rounded up. Tags do not count; an entity counts as it is written. */
export function readingTime(html: string): number {
  let minutes = 0;
  let inTag = false;
  for (let at = 0; at < html.length; at++) {
    const sign = html.charCodeAt(at);
    if (sign === 0x3c) inTag = true;
    else if (sign === 0x3e) inTag = false;
    else if (!inTag) minutes += 1 / (sign < EAST_ASIAN ? LETTERS_A_MINUTE : SIGNS_A_MINUTE);
  }
  return Math.ceil(minutes);
}

const minutesIn = memoize(
  (language: string) => new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" }),
);

/** "5 minutes", in the given language. */
export function formatMinutes(minutes: number, language: string): string {
  return minutesIn(language).format(minutes);
}
