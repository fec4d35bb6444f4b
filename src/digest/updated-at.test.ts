import { expect, test } from "vitest";
import { lastChangeOf } from "./updated-at.ts";

const PUBLISHED = "2021-08-20T15:46:00Z";
const change = (reports: readonly string[], timeZone = "UTC") =>
  lastChangeOf(PUBLISHED, reports, { now: "2021-09-01T12:00:00Z", timeZone });

test.each<[string, readonly string[], string, boolean]>([
  ["its own date without reports", [], PUBLISHED, false],
  ["its own date where reports are older or undated", ["2021-08-19T00:00:00Z", ""], PUBLISHED, false],
  ["the newest report", ["2021-08-21", "2021-08-23T06:38:00Z"], "2021-08-23T06:38:00Z", false],
  ["a report of this very moment", ["2021-09-01T12:00:00Z"], "2021-09-01T12:00:00Z", false],
  ["no report dated after the build", ["2021-08-21T00:00:00Z", "2021-09-01T12:00:01Z"], "2021-08-21T00:00:00Z", true],
  ["no day alone that has not begun", ["2021-09-02"], PUBLISHED, true],
  ["no report more than a year younger", ["2023-01-01T00:00:00Z"], PUBLISHED, false],
])("an article last changed by %s", (_, reports, at, ahead) => {
  expect(change(reports)).toEqual({ at, ahead });
});

test("a day begins in the site's zone", () => {
  expect(change(["2021-09-02"], "Pacific/Kiritimati")).toEqual({ at: "2021-09-01T10:00:00Z", ahead: false });
  expect(change(["2021-08-21"], "America/Los_Angeles").at).toBe("2021-08-21T07:00:00Z");
});
