import { DateTime } from "luxon";
import { normalForm } from "../lib/normal-form.ts";
import type { DateOrder } from "./date-order.ts";
import { isWeekday, monthOf } from "./month-names.ts";
import { inCommonEra, isBuddhist } from "./other-calendars.ts";
import { type Clock, takeClock } from "./take-clock.ts";

/** A date in the format of seeds. */
export interface WildDate {
  /** `2026-03-02`, or `2026-03-02T09:00:00Z` if there is a time of day. */
  readonly written: string;
  /** The same moment with the stated offset, which gives the source's own day: `2026-03-02T00:30:00+09:00`. */
  readonly stated: string;
  readonly hasZone: boolean;
  /** An ambiguous zone abbreviation. The time is then unknown and left out. */
  readonly unclearZone?: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Dates are short; the rest of a text is ignored. */
const MAX_LENGTH = 120;

const WORD = "\\p{L}[\\p{L}\\p{M}'’]*(?:\\.\\p{Script=Thai}+)*\\.?";
const YEAR = "(?:(?<year>\\d{4})|['’]?(?<short>\\d\\d))(?!\\d)";
const DAY = "(?<!\\d)(?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th|er|re|[ºª°]|-?го)?";
/** Text between the parts of a date: "5 de marzo de 2024", "5th of March, 2024", "5. března 2024". */
const BETWEEN = "(?:[\\s.,/-]|\\b(?:of|de|del|di|da|den|d)\\b['’]?|พ\\.?ศ\\.?|b\\.?e\\b\\.?)*";

/** Formats of a day, most specific first. */
const SHAPES: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>\d{4})-?w(?<week>\d\d)-?(?<weekday>[1-7])(?!\d)/u,
  /(?<!\d)(?<year>\d{4})-?(?<dayOfYear>[0-3]\d\d)(?!\d)/u,
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u,
  /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u,
  /(?<!\d)(?<day>\d{1,2})\s?tháng\s?(?<month>\d{1,2}),?\s?(?:năm\s)?(?<year>\d{4})/u,
  new RegExp(`${DAY}${BETWEEN}(?<name>${WORD})${BETWEEN}${YEAR}`, "u"),
  new RegExp(`(?<name>${WORD})[\\s.-]*${DAY}[\\s.,-]*${YEAR}`, "u"),
  new RegExp(`(?<!\\d)(?<year>\\d{4})[\\s.,-]*(?:m\\.)?\\s?(?<name>${WORD})[\\s.-]*${DAY}`, "u"),
  /(?<![\d.])(?<one>\d{1,2})(?<sign>[./-])\s?(?<two>\d{1,2})\k<sign>\s?(?:(?<year>\d{4})|(?<short>\d\d))(?!\d|[./-]\d)/u,
];

/**
 * Reads a date in the formats used on the web: ISO 8601 with week and ordinal dates, RFC 822, 850, 2822 and 3339, asctime, and
 * names of months in some fifty languages, in any case, spacing and digits; Japanese, Taiwanese and Buddhist years; and POSIX
 * timestamps in seconds or milliseconds, if they stand alone. Weekdays are not checked (RFC 5322, 3.3: redundant). A time without
 * a zone is UTC, and 24:00 is the next midnight. Text after the date is ignored. Undefined for impossible days and for ambiguous
 * ones: 02/03/2023, 21-09-07. `loose` allows words before the date; `order` resolves 02/03/2023 and 7.9.21.
 */
export function parseWildDate(text: string, reading: Reading = {}): WildDate | undefined {
  const date = readDate(text, reading);
  return date !== undefined || reading.loose || !text.includes("(") ? date : readDate(withoutComments(text), reading);
}

/** Removes comments, which may stand between the parts of a date (RFC 5322, 3.2.2). */
function withoutComments(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/\([^()]*\)/g, " ");
}

interface Reading {
  readonly loose?: boolean;
  readonly order?: DateOrder | undefined;
}

function readDate(text: string, { loose = false, order }: Reading): WildDate | undefined {
  const folded = fold(text);
  if (!loose && SINCE_1970.test(folded)) return sinceStart(Number(folded.slice(0, 10)));
  const { clock, unclearZone, rest } = takeClock(inCommonEra(folded));
  for (const shape of SHAPES) {
    for (const match of rest.matchAll(new RegExp(shape, "gu"))) {
      const day = dayOf(match.groups ?? {}, order);
      if (day === undefined) continue;
      if (!loose && !isNothing(rest.slice(0, match.index))) return undefined;
      const date = written(day, clock);
      return date === undefined || unclearZone === undefined ? date : { ...date, unclearZone };
    }
  }
  return undefined;
}

/** POSIX timestamps from 2001 on, in seconds or milliseconds. Numbers that may be year, month, day and hour do not count. */
const SINCE_1970 = /^(?!19\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])$)1\d{9}(?:\.?\d{3})?$/;

function sinceStart(seconds: number): WildDate {
  const moment = inUtc(DateTime.fromSeconds(seconds));
  return { written: moment, stated: moment, hasZone: true };
}

/** Lower case, with uniform digits, dashes and spaces. */
function fold(text: string): string {
  return normalForm(text.slice(0, MAX_LENGTH), "NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(figureOf(digit)))
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\p{C}\u200e\u200f]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The ten digits of a script are consecutive in Unicode, so a digit's value is its distance from the first. */
function figureOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code < 0x80 ? code - 0x30 : (code - zero) % 10;
}

function dayOf(parts: Readonly<Record<string, string | undefined>>, order: DateOrder | undefined): Day | undefined {
  const { week, weekday, dayOfYear, name, one, sign } = parts;
  const year = yearOf(parts);
  if (week !== undefined) return real(DateTime.fromISO(`${year}-W${week}-${weekday}`, UTC));
  if (dayOfYear !== undefined) return real(DateTime.fromObject({ year, ordinal: Number(dayOfYear) }, UTC));
  const pair =
    one === undefined ? undefined : sortOut(Number(one), Number(parts.two), sign, parts.short !== undefined, order);
  const month = pair?.month ?? (name === undefined ? Number(parts.month) : monthOf(name));
  const day = pair?.day ?? Number(parts.day);
  if (month === undefined || Number.isNaN(month) || Number.isNaN(day)) return undefined;
  return real(DateTime.fromObject({ year, month, day }, UTC));
}

const UTC = { zone: "utc" } as const;

function real(date: DateTime): Day | undefined {
  return date.isValid ? { year: date.year, month: date.month, day: date.day } : undefined;
}

/** RFC 2822, 4.3: two digits below 50 are in this century. In Thai, they are Buddhist years. */
function yearOf({ year, short, name = "" }: Readonly<Record<string, string | undefined>>): number {
  if (short === undefined) return isBuddhist(Number(year)) ? Number(year) - 543 : Number(year);
  if (/\p{Script=Thai}/u.test(name)) return 2500 + Number(short) - 543;
  return Number(short) + (Number(short) < 50 ? 2000 : 1900);
}

/** Decides which of two numbers is the month: the only possible one, or the second if separated by dots. */
function sortOut(
  one: number,
  two: number,
  sign: string | undefined,
  isShort: boolean,
  order: DateOrder | undefined,
): Pick<Day, "month" | "day"> | undefined {
  // "21.09.07" may start with the year; "9/25/21" cannot.
  if (two > 12) return { month: one, day: two };
  if (one <= 12 && order === "month first" && sign !== ".") return { month: one, day: two };
  if (order === "day first") return { month: two, day: one };
  if (isShort) return undefined;
  return one > 12 || one === two || sign === "." ? { month: two, day: one } : undefined;
}

/** Only a weekday and meaningless words may precede a date. */
function isNothing(text: string): boolean {
  const words = text.split(/[\s,.:()]+|ที่/u).filter((word) => word !== "");
  return (
    words.every((word) => isWeekday(word) || /^(?:on|the|am|den|le|el|il|thurs|วัน|\p{P}+)$/u.test(word)) ||
    isFewWords(words)
  );
}

/** Weekday names of several words, or misspelt. */
function isFewWords(words: readonly string[]): boolean {
  return words.length === 1 && words.every((word) => /^\p{L}{2,4}$/u.test(word));
}

function written({ year, month, day }: Day, clock: Clock | undefined): WildDate | undefined {
  const date = DateTime.fromObject({ year, month, day }, UTC);
  if (clock === undefined) {
    const day = date.toFormat("yyyy-MM-dd");
    return { written: day, stated: day, hasZone: false };
  }
  const { zone = "utc", hour, minute, second } = clock;
  // Luxon reads 24:00 as the next midnight.
  const moment = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  if (!moment.isValid) return undefined;
  return {
    written: inUtc(moment),
    stated: moment.offset === 0 ? inUtc(moment) : moment.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    hasZone: clock.zone !== undefined,
  };
}

function inUtc(moment: DateTime): string {
  return moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
