import { DateTime } from "luxon";
import type { Instant } from "../lib/instant.ts";
import { remembered } from "../lib/remembered.ts";

/** A day of the site's calendar: `2021-08-20`. Its first seven characters are the month, its first four the year. */
export type Day = string;

/** The day on which an instant falls in the site's zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  // A date without a time is read as midnight UTC, and means that day everywhere.
  if (timeZone === "UTC" || instant.endsWith("T00:00:00Z")) return instant.slice(0, 10);
  return inZone(instant, timeZone).toFormat("yyyy-MM-dd");
}

/** "August 20, 2021", in the site's language. */
export const describeDay = describer({ dateStyle: "long" });

/** "Friday, August 20, 2021", in the site's language. */
export const describeWeekday = describer({ dateStyle: "full" });

/** "August 2021" for "2021-08", in the site's language. */
export const describeMonth = describer({ month: "long", year: "numeric" });

/** "15:46 UTC": the time of day in the site's zone, and which zone that is. */
export function describeTime(instant: Instant, timeZone: string, language: string): string {
  if (timeZone === "UTC") return `${instant.slice(11, 16)} UTC`;
  return inZone(instant, timeZone).setLocale(language).toFormat("HH:mm ZZZZ");
}

/** Describes days and months. A site has far fewer of them than places that print them. */
function describer(format: Intl.DateTimeFormatOptions): (part: Day, language: string) => string {
  const formatOf = remembered((language: string) => new Intl.DateTimeFormat(language, { ...format, timeZone: "UTC" }));
  return remembered((part: string, language: string) => formatOf(language).format(new Date(part)));
}

function inZone(instant: Instant, timeZone: string): DateTime {
  return DateTime.fromISO(instant, { zone: "utc" }).setZone(timeZone);
}
