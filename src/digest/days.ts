import { DateTime } from "luxon";
import { byText } from "../lib/collate.ts";
import type { Instant } from "../lib/instant.ts";
import { memoize } from "../lib/memoize.ts";
import { hasTime, type StatedDate } from "../lib/stated-date.ts";
import { say } from "../words/say.ts";
import type { Locale } from "../words/words.ts";

/** A day of the site's calendar: `2021-08-20`. Its first seven characters are the month, its first four the year. */
export type Day = string;

/** In milliseconds; a day of UTC has no other length. */
const DAY = 24 * 60 * 60 * 1000;

/** The day of a date in the site's calendar. A day alone is that day in every zone; a moment falls on one. */
export function dayOf(date: StatedDate, timeZone: string): Day {
  return oneOf(
    timeZone === "UTC" || !hasTime(date) ? date.slice(0, 10) : inZone(date, timeZone).toFormat("yyyy-MM-dd"),
  );
}

/** Each day once, because many articles have the same. */
const oneOf = memoize((day: Day): Day => day);

/** The moment that represents a date where one is needed, as in feeds; a day alone is represented by its beginning. */
export function momentOf(date: StatedDate, timeZone: string): Instant {
  return hasTime(date) ? date : beginningOf(date, timeZone);
}

/** The first moment of a day in a zone: midnight, or the first moment after it if clocks skip midnight. */
const beginningOf = memoize(
  (day: Day, timeZone: string): Instant =>
    DateTime.fromISO(day, { zone: timeZone }).startOf("day").toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"),
);

/** The day and moment of a date in the site's calendar; both missing for undated articles. */
export interface Dated {
  readonly day?: Day;
  readonly at?: Instant;
}

/** Places a date in the site's calendar. */
export function calendarDate(date: StatedDate | undefined, timeZone: string): Dated {
  return date === undefined ? {} : { day: dayOf(date, timeZone), at: momentOf(date, timeZone) };
}

/**
 * The order of dates everywhere: by day, then by moment, newest first; undated last. Days come first, because clocks
 * set back across midnight (St John's, until 2011) repeat an hour of the day before.
 */
export function newerFirst(one: Dated, other: Dated): number {
  return byText(other.day ?? "", one.day ?? "") || byText(other.at ?? "", one.at ?? "");
}

/** The Monday of the week of a day (ISO 8601). */
export const mondayOf = memoize((day: Day): Day => daysAfter(day, 1 - weekdayOf(day)));

/** The day a number of days later. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The ISO 8601 week of a day: "2024-W14". Its year is that of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = daysAfter(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** From 1 for Monday to 7 for Sunday. */
function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** "August 20, 2021", in the site's language. */
export const formatDay = formatter({ dateStyle: "long" });

/** "Friday, August 20, 2021", in the site's language. */
export const formatWeekday = formatter({ dateStyle: "full" });

/**
 * "August 18 – 20, 2021" for the first and the last of some days, in the site's language. Where CLDR has figures alone for
 * ranges, as in Japanese and Czech, both days are written out.
 */
export const formatDays = memoize((first: Day, last: Day, language: string): string => {
  const range = new Intl.DateTimeFormat(language, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" });
  const short = range.formatRange(new Date(first), new Date(last));
  const shown = wordsOf(short);
  if (wordsOf(formatDay(last, language)).every((word) => shown.includes(word))) return short;
  return `${formatDay(first, language)}${/[～至]/u.exec(short)?.[0] ?? " – "}${formatDay(last, language)}`;
});

/** "August 2021" for "2021-08", in the site's language. */
export const formatMonth = formatter({ month: "long", year: "numeric" });

/** "2021", in the site's language. */
export const formatYear = formatter({ year: "numeric" });

/** "Week of August 16, 2021", from its Monday, in the site's words. */
export function formatWeek(monday: Day, site: Locale): string {
  return say(site, "weekOf", { day: formatDay(monday, site.language) });
}

/** "15:46 UTC": the time of day in the site's zone, with the zone. */
export function formatTime(instant: Instant, timeZone: string, language: string): string {
  if (timeZone === "UTC") return `${instant.slice(11, 16)} UTC`;
  return inZone(instant, timeZone).setLocale(language).toFormat("HH:mm ZZZZ");
}

/**
 * Makes a function that formats days, months or years. It caches results, because a site has few days and prints them
 * often.
 */
// The archive uses Gregorian months and years in every language.
function formatter(format: Intl.DateTimeFormatOptions): (part: Day, language: string) => string {
  const formatIn = memoize((language: string) => {
    const { format: shown } = new Intl.DateTimeFormat(language, { ...format, calendar: "gregory", timeZone: "UTC" });
    return memoize((part: string) => shown(new Date(part)));
  });
  return (part, language) => formatIn(language)(part);
}

function inZone(instant: Instant, timeZone: string): DateTime {
  return DateTime.fromISO(instant, { zone: "utc" }).setZone(timeZone);
}

/** Words and numbers of a text. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
}
