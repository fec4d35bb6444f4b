import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { parseStatedDate } from "./stated-date.ts";

describe("parseStatedDate", () => {
  test.each([
    ["a moment in UTC", "2021-08-20T15:46:00Z", "2021-08-20T15:46:00Z"],
    ["a moment without seconds", "2021-08-20T15:46Z", "2021-08-20T15:46:00Z"],
    ["fractions of a second", "2021-08-20T15:46:00.999Z", "2021-08-20T15:46:00Z"],
    ["an offset to the east", "2021-08-20T05:00:00+14:00", "2021-08-19T15:00:00Z"],
    ["an offset to the west", "2021-08-20T20:00:00-08:00", "2021-08-21T04:00:00Z"],
    ["the last day of February of a leap year", "2020-02-29T00:00:00Z", "2020-02-29T00:00:00Z"],
    ["the first moment", "1990-01-01T00:00:00Z", "1990-01-01T00:00:00Z"],
    ["the last moment", "2100-12-31T23:59:59Z", "2100-12-31T23:59:59Z"],
  ])("reads %s", (_, text, instant) => {
    expect(parseStatedDate(text)).toEqual({ date: instant });
  });

  test.each([
    ["midnight in UTC", "2021-08-20T00:00:00Z"],
    ["a day alone", "2021-08-20"],
    ["29 February alone", "2020-02-29"],
    ["the first day", "1990-01-01"],
    ["the last day", "2100-12-31"],
  ])("keeps the precision of %s", (_, text) => {
    expect(parseStatedDate(text)).toEqual({ date: text });
  });

  test("reads a time without a zone as UTC on any machine, and says so", () => {
    expect(parseStatedDate("2021-08-20T15:46:00")).toEqual({ date: "2021-08-20T15:46:00Z", repair: "no zone" });
  });

  test.each([
    ["nothing", "", "form"],
    ["words", "yesterday", "form"],
    ["an impossible day", "2021-02-31T10:00:00Z", "calendar"],
    ["29 February of a common year", "2021-02-29", "calendar"],
    ["month 13", "2021-13-01", "calendar"],
    ["year 0", "0000-01-01", "year"],
    ["a moment before the first in UTC", "1990-01-01T00:00:00+01:00", "year"],
    ["a moment after the last in UTC", "2100-12-31T23:59:59-01:00", "year"],
    ["hour 24", "2021-08-20T24:00:00Z", "form"],
    ["a leap second", "2016-12-31T23:59:60Z", "form"],
    ["a time alone", "12:00", "form"],
    ["a week", "2021-W33", "form"],
    ["seconds since 1970", "1629474360", "form"],
    ["the name of a zone", "2021-08-20T15:46:00[Europe/Berlin]", "form"],
    ["digits of another script", "٢٠٢١-٠٨-٢٠", "form"],
    ["a line end behind it", "2021-08-20\n", "form"],
  ])("refuses %s", (_, text, fault) => {
    expect(parseStatedDate(text)).toEqual({ fault });
  });

  test.each([1996, 1999, 2000, 2023, 2024, 2100])("knows the days of the year %i as the calendar does", (year) => {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const known = parseStatedDate(`${date}T00:00:00Z`).date !== undefined;
        expect(`${date} ${known}`).toBe(`${date} ${DateTime.fromISO(date, { zone: "utc" }).isValid}`);
      }
    }
  });
});
