import { site } from "./site.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Shows all times on the page in the reader's time zone, and relative times for the last day. */
export function showTimes(now = Date.now()): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[datetime*=T]")) {
    const moment = new Date(element.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    element.textContent = showTime(moment, element.dataset.shows, now);
    element.title = tellMoment(moment, { dateStyle: "full", timeStyle: "long" });
  }
}

/**
 * Formats a time for the reader: "3 hours ago" within a day; otherwise the time of day, the day, or both, as `shows` says. A time
 * alone is listed below a day in the site's zone, so the day is added if it differs for the reader.
 */
function showTime(moment: Date, shows: string | undefined, now: number): string {
  const ago = now - moment.getTime();
  if (ago >= 0 && ago < DAY) return showAgo(ago);
  const isBelowDay = shows === undefined && dayIn(moment, SITE.timeZone) === dayIn(moment);
  return tellMoment(moment, {
    ...(!isBelowDay && { dateStyle: "long" }),
    ...(shows !== "day" && { timeStyle: "short" }),
  });
}

function showAgo(ago: number): string {
  const [length, unit] = ago < HOUR ? ([MINUTE, "minute"] as const) : ([HOUR, "hour"] as const);
  return new Intl.RelativeTimeFormat(site.language).format(-Math.floor(ago / length), unit);
}

/** Formats a day to follow "since"; a weekday within the last week. */
export function tellDay(moment: Date, now: number): string {
  const isNear = now - moment.getTime() < 6 * DAY;
  const isToday = dayIn(moment) === dayIn(new Date(now));
  return tellMoment(moment, isToday ? { timeStyle: "short" } : isNear ? { weekday: "long" } : { dateStyle: "long" });
}

function dayIn(moment: Date, timeZone?: string): string {
  return moment.toLocaleDateString("en", { timeZone });
}

/** Formats a time in the site's language and the reader's zone. Keeps "PM" on the line of its time. */
function tellMoment(moment: Date, how: Intl.DateTimeFormatOptions): string {
  const told = moment.toLocaleString(site.language, { ...how, calendar: "gregory" });
  return told.replace(/(?<=[:.]\p{Nd}\p{Nd}) | (?=\p{Nd}+[:.]\p{Nd}\p{Nd})/gu, "\u00a0");
}
