import { DateTime } from "luxon";
import { normalForm } from "../lib/normal-form.ts";
import { isWeekday, monthOf } from "./month-names.ts";
import { readZone } from "./time-zones.ts";

/** A date as somebody wrote it, in the one form that seeds have. */
export interface WildDate {
  /** `2026-03-02`, or `2026-03-02T09:00:00Z` where a time of day is stated. */
  readonly written: string;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date is short; what stands behind it is not looked at. */
const LONGEST = 120;

const WORD = "\\p{L}[\\p{L}\\p{M}'’]*\\.?";
const YEAR = "(?:(?<year>\\d{4})|['’]?(?<short>\\d\\d))(?!\\d)";
const DAY = "(?<!\\d)(?<day>\\d{1,2})(?!\\d)(?:st|nd|rd|th|er|re|[ºª°]|-?го)?";
/** What stands between the parts of a date in words: "5 de marzo de 2024", "5th of March, 2024", "5. března 2024". */
const BETWEEN = "(?:[\\s.,/-]|\\b(?:of|de|del|di|da|den|d)\\b['’]?)*";

/** The shapes of a day, the most telling first. */
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

const CLOCK =
  /(?<![\d.:+-])(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,:]\d+)?)?(?!\d)(?:\s?(?<half>[ap])\.?\s?m\b\.?)?/u;
const CLOCKS: readonly RegExp[] = [
  CLOCK,
  /(?<=\d{8}t?|\d-?[w\d]\d+-?\dt)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:[.,]\d+)?(?!\d)/u,
  /(?<=\d{4}-\d\d-\d\dt)(?<hour>\d\d)(?<minute>\d\d)?(?<second>\d\d)?(?!\d)/u,
  /(?<![\d.:])(?<hour>\d{1,2})\s?h\s?(?<minute>\d\d)(?!\d)/u,
  /(?<![\d.:])(?<hour>\d{1,2})[.:](?<minute>\d\d)(?=\s?uhr\b)/u,
  /(?<![\d.:])(?<hour>\d{1,2})\s?(?<half>[ap])\.?\s?m\b\.?/u,
];
const ZONE = /^\s?(?:(?:utc|gmt|ut)?\s?[+-]\s?\d{1,2}(?::?\d\d)?(?!\d)|[a-z_]+\/[a-z_/]+|[a-z]{1,5}(?![\p{L}\d]))/u;

/**
 * Reads a date as the world writes it: ISO 8601 with weeks and days of the year, RFC 822, 850, 2822 and 3339, asctime, and words
 * in some fifty languages, whatever their case, spaces and digits. A weekday is not compared (RFC 5322, 3.3: it is redundant).
 * A time without a zone is UTC, 24:00 the next midnight; what stands behind the date does not count. Undefined for what is no
 * day of the calendar, and for a day that can be read in two ways: 02/03/2023, 21-09-07. `loose` lets words stand before it.
 */
export function parseWildDate(text: string, { loose = false } = {}): WildDate | undefined {
  const folded = fold(text);
  const { clock, rest } = takeClock(folded);
  for (const shape of SHAPES) {
    for (const match of rest.matchAll(new RegExp(shape, "gu"))) {
      const day = dayOf(match.groups ?? {});
      if (day === undefined) continue;
      return loose || isNothing(rest.slice(0, match.index)) ? written(day, clock) : undefined;
    }
  }
  return undefined;
}

/** In lower case, with one kind of digits, dashes and spaces. */
function fold(text: string): string {
  return normalForm(text.slice(0, LONGEST), "NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(figureOf(digit)))
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\p{C}\u200e\u200f]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Unicode puts the ten digits of a script side by side, from a multiple of ten code points past its zero on. */
function figureOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code < 0x80 ? code - 0x30 : (code - zero) % 10;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: string;
}

function takeClock(text: string): { readonly clock?: Clock; readonly rest: string } {
  for (const shape of CLOCKS) {
    const match = shape.exec(text);
    const { hour = "", minute = "0", second = "0", half } = match?.groups ?? {};
    if (match === null) continue;
    const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
    const clock = { hour: twelve, minute: Number(minute), second: Math.min(Number(second), 59) };
    if (clock.hour > 24 || clock.minute > 59 || Number(second) > 60) continue;
    if (clock.hour === 24 && clock.minute + clock.second > 0) continue;
    const behind = text.slice(match.index + match[0].length);
    const named = ZONE.exec(behind)?.[0] ?? "";
    const zone = readZone(named.trim());
    const after = zone === undefined ? behind : behind.slice(named.length);
    return {
      clock: { ...clock, ...(zone !== undefined && { zone }) },
      rest: `${text.slice(0, match.index).replace(/(?<=\d)t$/u, "")} ${after}`,
    };
  }
  return { rest: text };
}

function dayOf(parts: Readonly<Record<string, string | undefined>>): Day | undefined {
  const { week, weekday, dayOfYear, name, one, sign } = parts;
  const year = yearOf(parts);
  if (week !== undefined) return real(DateTime.fromISO(`${year}-W${week}-${weekday}`, UTC));
  if (dayOfYear !== undefined) return real(DateTime.fromObject({ year, ordinal: Number(dayOfYear) }, UTC));
  const pair = one === undefined ? undefined : sortOut(Number(one), Number(parts.two), sign, parts.short !== undefined);
  const month = pair?.month ?? (name === undefined ? Number(parts.month) : monthOf(name));
  const day = pair?.day ?? Number(parts.day);
  if (month === undefined || Number.isNaN(month) || Number.isNaN(day)) return undefined;
  return real(DateTime.fromObject({ year, month, day }, UTC));
}

const UTC = { zone: "utc" } as const;

function real(date: DateTime): Day | undefined {
  return date.isValid ? { year: date.year, month: date.month, day: date.day } : undefined;
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function yearOf({ year, short }: Readonly<Record<string, string | undefined>>): number {
  if (short === undefined) return Number(year);
  return Number(short) + (Number(short) < 50 ? 2000 : 1900);
}

/** Which of two numbers is the month: the one that can be, or the second where dots stand between them. */
function sortOut(
  one: number,
  two: number,
  sign: string | undefined,
  isShort: boolean,
): Pick<Day, "month" | "day"> | undefined {
  // "21.09.07" may begin with its year; "9/25/21" cannot.
  if (two > 12) return { month: one, day: two };
  if (isShort) return undefined;
  return one > 12 || one === two || sign === "." ? { month: two, day: one } : undefined;
}

/** Before a date nothing may stand but the day of the week and words without meaning. */
function isNothing(text: string): boolean {
  const words = text.split(/[\s,.:()]+/u).filter((word) => word !== "");
  return (
    words.every((word) => isWeekday(word) || /^(?:on|the|am|den|le|el|il|\p{P}+)$/u.test(word)) || isFewWords(words)
  );
}

/** Names of weekdays of more than one word, or with a slip in them. */
function isFewWords(words: readonly string[]): boolean {
  return words.length === 1 && words.every((word) => /^\p{L}{2,4}$/u.test(word));
}

function written({ year, month, day }: Day, clock: Clock | undefined): WildDate | undefined {
  const date = DateTime.fromObject({ year, month, day }, UTC);
  if (clock === undefined) return { written: date.toFormat("yyyy-MM-dd"), hasTime: false, hasZone: false };
  const { zone = "utc", hour, minute, second } = clock;
  // Luxon takes 24 o'clock for the next midnight.
  const moment = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  if (!moment.isValid) return undefined;
  return {
    written: moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"),
    hasTime: true,
    hasZone: clock.zone !== undefined,
  };
}
