import { expect, test } from "vitest";
import { readPageDate } from "./read-page-date.ts";

test.each([
  ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", ""],
  ["2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02T09:00:00+0100", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02 09:00:00 +0100", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02T09:00:00.123Z", "2026-03-02T09:00:00Z", ""],
  ["2026-03-02T09:00:00", "2026-03-02T09:00:00Z", "without a time zone, read as UTC"],
  ["2026-03-02 09:00", "2026-03-02T09:00:00Z", "without a time zone, read as UTC"],
  ["2026-03-02", "2026-03-02", "without a time"],
  ["2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", ""],
  ["20260302T090000Z", "2026-03-02T09:00:00Z", ""],
  ["Mon, 02 Mar 2026 09:00:00 +0100", "2026-03-02T08:00:00Z", ""],
  ["2 Mar 2026 09:00:00 GMT", "2026-03-02T09:00:00Z", ""],
  ["1772442000", "2026-03-02T09:00:00Z", ""],
  ["2 Mar 2026 09:00:00 IST", "2026-03-02", "without a time, because IST is ambiguous"],
])("%s is %s %s", (text, date, note) => {
  expect(readPageDate(text)).toMatchObject({ date, note });
});

test.each(["", "yesterday", "2026", "2026-W05", "2026-02-31", "02/03/2026", "1970-01-01T00:00:00Z", "177244200"])(
  "%j is no date",
  (text) => {
    expect(readPageDate(text)).toBeUndefined();
  },
);

test.each([
  ["2026-03-02T00:30:00+09:00", "2026-03-02T00:30:00+09:00"],
  ["Mon, 02 Mar 2026 23:30:00 -0500", "2026-03-02T23:30:00-05:00"],
  ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"],
  ["2026-03-02 09:00", "2026-03-02T09:00:00Z"],
])("%s keeps its own day: %s", (text, stated) => {
  expect(readPageDate(text)?.stated).toBe(stated);
});

test.each([
  ["02/03/2026", "day first", "2026-03-02"],
  ["02/03/2026", "month first", "2026-02-03"],
  ["25/03/2026", "month first", "2026-03-25"],
  ["7.9.21", "day first", "2021-09-07"],
  ["7.9.2021", "month first", "2021-09-07"],
  ["7-9-21", undefined, undefined],
] as const)("%s is, %s, %s", (text, order, date) => {
  expect(readPageDate(text, { order })?.date).toBe(date);
});
