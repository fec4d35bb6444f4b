import { expect, test } from "vitest";
import { readPageDate } from "./read-page-date.ts";

test.each([
  ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", ""],
  ["2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02T09:00:00+0100", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02 09:00:00 +0100", "2026-03-02T08:00:00Z", ""],
  ["2026-03-02T09:00:00.123Z", "2026-03-02T09:00:00Z", ""],
  ["2026-03-02T09:00:00", "2026-03-02T09:00:00Z", "without a zone, read as UTC"],
  ["2026-03-02 09:00", "2026-03-02T09:00:00Z", "without a zone, read as UTC"],
  ["2026-03-02", "2026-03-02", "without a time"],
  ["2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", ""],
  ["20260302T090000Z", "2026-03-02T09:00:00Z", ""],
  ["Mon, 02 Mar 2026 09:00:00 +0100", "2026-03-02T08:00:00Z", ""],
  ["2 Mar 2026 09:00:00 GMT", "2026-03-02T09:00:00Z", ""],
  ["1772442000", "2026-03-02T09:00:00Z", ""],
  ["2 Mar 2026 09:00:00 IST", "2026-03-02", "without a time, for IST is the zone of several countries"],
])("%s is %s %s", (text, date, note) => {
  expect(readPageDate(text)).toEqual({ date, note });
});

test.each(["", "yesterday", "2026", "2026-W05", "2026-02-31", "02/03/2026", "1970-01-01T00:00:00Z", "177244200"])(
  "%j is no date",
  (text) => {
    expect(readPageDate(text)).toBeUndefined();
  },
);
