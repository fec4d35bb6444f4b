import { describe, expect, test } from "vitest";
import {
  dayOf,
  daysAfter,
  formatDay,
  formatDays,
  formatMonth,
  formatTime,
  formatWeekday,
  mondayOf,
  weekOf,
} from "./days.ts";

describe("dayOf", () => {
  test.each([
    ["UTC", "2021-08-20T23:59:59Z", "2021-08-20"],
    ["America/New_York", "2021-08-20T03:59:59Z", "2021-08-19"],
    ["America/New_York", "2021-08-20T04:00:00Z", "2021-08-20"],
    ["America/New_York", "2021-01-20T04:30:00Z", "2021-01-19"],
    ["Europe/Berlin", "2021-08-20T22:00:00Z", "2021-08-21"],
    ["Europe/Berlin", "2021-12-20T22:30:00Z", "2021-12-20"],
    ["Pacific/Chatham", "2021-08-20T11:14:59Z", "2021-08-20"],
    ["Pacific/Chatham", "2021-08-20T11:15:00Z", "2021-08-21"],
    ["Pacific/Kiritimati", "2021-12-31T10:00:00Z", "2022-01-01"],
    ["Asia/Kolkata", "2021-08-20T18:30:00Z", "2021-08-21"],
  ])("in %s, %s falls on %s", (zone, instant, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });
});

test.each([
  ["2020-12-31", "2020-12-28", "2020-W53"],
  ["2021-01-03", "2020-12-28", "2020-W53"],
  ["2021-01-04", "2021-01-04", "2021-W01"],
  ["2024-02-29", "2024-02-26", "2024-W09"],
  ["2024-12-30", "2024-12-30", "2025-W01"],
  ["1700-01-01", "1699-12-28", "1699-W53"],
])("the week of %s begins on %s and is %s", (day, monday, week) => {
  expect([mondayOf(day), weekOf(day)]).toEqual([monday, week]);
});

test.each([
  ["2024-02-28", 2, "2024-03-01"],
  ["2023-03-01", -1, "2023-02-28"],
  ["2021-12-31", 1, "2022-01-01"],
  ["2021-03-27", 1, "2021-03-28"],
])("to %s, %i days are added: %s", (day, days, later) => {
  expect(daysAfter(day, days)).toBe(later);
});

describe("days in words", () => {
  test.each([
    ["a day in English", formatDay("2021-08-20", "en"), "August 20, 2021"],
    ["a day in British English", formatDay("2021-08-20", "en-GB"), "20 August 2021"],
    ["a day in German", formatDay("2021-08-20", "de"), "20. August 2021"],
    ["a weekday", formatWeekday("2021-08-20", "en"), "Friday, August 20, 2021"],
    ["a month", formatMonth("2021-08", "en"), "August 2021"],
    ["the first day of a year", formatDay("2021-01-01", "en"), "January 1, 2021"],
    ["a day in Persian, by the calendar of the archive", formatDay("2021-08-20", "fa"), "۲۰ اوت ۲۰۲۱"],
    ["days of a month", formatDays("2021-08-18", "2021-08-20", "en"), "August 18\u2009–\u200920, 2021"],
    ["days of a month in German", formatDays("2021-08-08", "2021-08-20", "de"), "8.–20. August 2021"],
    [
      "days in Japanese, written as each of them is",
      formatDays("2021-08-08", "2021-08-20", "ja"),
      "2021年8月8日～2021年8月20日",
    ],
    ["days in Chinese", formatDays("2020-12-31", "2021-08-02", "zh-Hans"), "2020年12月31日 – 2021年8月2日"],
    ["days in Czech", formatDays("2021-08-18", "2021-08-20", "cs"), "18. srpna 2021 – 20. srpna 2021"],
    ["days in Italian, without zeros", formatDays("2021-08-01", "2021-08-02", "it"), "1 agosto 2021 – 2 agosto 2021"],
    ["a time in UTC", formatTime("2021-08-20T15:46:00Z", "UTC", "en"), "15:46 UTC"],
    ["a time in the site's zone", formatTime("2021-08-20T15:46:00Z", "Asia/Kolkata", "en"), "21:16 GMT+5:30"],
  ])("%s", (_, text, words) => {
    expect(text).toBe(words);
  });
});
