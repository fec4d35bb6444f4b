import { DateTime } from "luxon";

/**
 * A date as precise as its source states it (ISO 8601, RFC 3339): a moment in UTC, `2021-08-20T15:46:00Z`, or a day,
 * `2021-08-20`. A day is that day in whatever zone it is shown, and is never treated as midnight. To order dates of
 * both kinds, use `digest/days.ts`; never compare them as text.
 */
export type StatedDate = string;

export type ParsedDate =
  | { readonly date: StatedDate; readonly repair?: "no zone" }
  | { readonly date?: undefined; readonly fault: "form" | "calendar" | "year" };

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/** The form of nearly every seed, on days that exist in every year: all but 29 February. */
const PLAIN =
  /^(?:199\d|20\d\d)-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** The first and last year that a date may have. There was no web news before the web. */
export const YEARS = { first: 1990, last: 2100 };

/**
 * Parses a date by RFC 3339's strict profile of ISO 8601. A date without a time stays a day. A time without a zone is
 * read as UTC, and `repair` says so. Anything else (words, impossible days, other formats) is a fault.
 */
export function parseStatedDate(text: string): ParsedDate {
  // Avoid the calendar: it costs more than everything else that is done with a date.
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
