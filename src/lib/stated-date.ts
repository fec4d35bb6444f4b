import { DateTime } from "luxon";

/**
 * A date with no more than its source stated (ISO 8601, RFC 3339): a moment in UTC, `2021-08-20T15:46:00Z`, or a day
 * alone, `2021-08-20`. A day alone is that day in the zone of whoever shows it; it never stands for a midnight, and a
 * midnight never for a day. Dates of both kinds are put in order by `digest/days.ts`, never as text.
 */
export type StatedDate = string;

export type ParsedDate =
  | { readonly date: StatedDate; readonly repair?: "no zone" }
  | { readonly date?: undefined; readonly fault: "form" | "calendar" | "year" };

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** The form that nearly every seed has, on the days that their months have in every year: all but 29 February. */
const PLAIN =
  /^(?:199\d|20\d\d)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** The first and the last year that a date may have: before the web there was no web news. */
export const YEARS = { first: 1990, last: 2100 };

/**
 * Reads a date by the strict profile of ISO 8601 that RFC 3339 describes. A date without a time stays a day. A time without
 * a zone is read as UTC and says so in `repair`; anything else (words, impossible days, other formats) is a fault.
 */
export function parseStatedDate(text: string): ParsedDate {
  // No calendar is needed: a calendar costs more than all else that is done to a date.
  if (PLAIN.test(text)) return { date: text };
  const shape = SHAPE.exec(text);
  if (!shape) return { fault: "form" };
  const moment = DateTime.fromISO(text, { zone: "utc" });
  if (!moment.isValid) return { fault: "calendar" };
  if (moment.year < YEARS.first || moment.year > YEARS.last) return { fault: "year" };
  if (shape[2] === undefined) return { date: text };
  const date = moment.toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
  return shape[5] === undefined ? { date, repair: "no zone" } : { date };
}

/** Whether a date states a time of day. */
export function hasTime(date: StatedDate | undefined): date is StatedDate {
  return date?.includes("T") === true;
}
