import { DateTime } from "luxon";
import type { Instant } from "../lib/instant.ts";

/** A day of the site's calendar: `2021-08-20`. Its first seven characters are the month, its first four the year. */
export type Day = string;

/** The day on which an instant falls in the site's zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  if (timeZone === "UTC") return instant.slice(0, 10);
  return inZone(instant, timeZone).toFormat("yyyy-MM-dd");
}

/** "20 August 2021" in the site's language. */
export function describeDay(day: Day, language: string): string {
  return DateTime.fromISO(day, { zone: "utc", locale: language }).toLocaleString(DateTime.DATE_FULL);
}

/** "Friday 20 August 2021" in the site's language. */
export function describeWeekday(day: Day, language: string): string {
  return DateTime.fromISO(day, { zone: "utc", locale: language }).toLocaleString(DateTime.DATE_HUGE);
}

/** "August 2021" in the site's language. */
export function describeMonth(month: string, language: string): string {
  return DateTime.fromISO(`${month}-01`, { zone: "utc", locale: language }).toLocaleString({
    month: "long",
    year: "numeric",
  });
}

/** "15:46 UTC": the time of day in the site's zone, and which zone that is. */
export function describeTime(instant: Instant, timeZone: string, language: string): string {
  return inZone(instant, timeZone).setLocale(language).toFormat("HH:mm ZZZZ");
}

function inZone(instant: Instant, timeZone: string): DateTime {
  return DateTime.fromISO(instant, { zone: "utc" }).setZone(timeZone);
}
