/** The year before year 1 of an era of Japan or Taiwan. Older eras ended before the web existed. */
const BEFORE: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, r: 2018, h: 1988, 民國: 1911, 民国: 1911 };

/** Converts years of an era in a lower-case date: "令和8年11月30日", "r8.11.30", "民國115年11月30日". */
export function inCommonEra(text: string): string {
  return text
    .replace(/(令和|平成|民[國国])\s?(元|\d{1,3})\s?(?=年)/gu, yearOf)
    .replace(/(?<![\p{L}\d])([rh])\s?(\d{1,2})(?=([./-])\d{1,2}\3\d{1,2}(?!\d)|\s?年)/gu, yearOf);
}

function yearOf(_: string, era: string, year: string): string {
  return String((BEFORE[era] ?? 0) + (year === "元" ? 1 : Number(year)));
}

/** True for a Buddhist year, as used in Thailand: 2569 is 2026. No news is dated that far ahead. */
export function isBuddhist(year: number): boolean {
  return year > 2532 && year < 2644;
}
