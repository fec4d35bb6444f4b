import { describe, expect, test } from "vitest";
import { suggestDate } from "./suggest-date.ts";

const STORY = "The mill by the river opens again after forty years, and its miller says that all is well.";

const inText = (line: string) => suggestDate(`The mill opens\n\n${line}\n\n${STORY}\n`, []);

describe("a date is found", () => {
  test.each([
    ["Published 2 March 2023", "2023-03-02", "Published 2 March 2023"],
    [
      "First published on March 2nd, 2023 at 10:00 PM EST by the editors of the paper and of its other paper",
      "2023-03-02",
      undefined,
    ],
    ["By Ann Miller | Posted: 23/06/2023", "2023-06-23", "By Ann Miller | Posted: 23/06/2023"],
    [
      "LONDON, March 2, 2023 (Reuters) - The mill by the river opens again after forty years.",
      "2023-03-02",
      "LONDON, March 2, 2023",
    ],
    ["By Ann Miller, June 23, 2023", "2023-06-23", "By Ann Miller, June 23, 2023"],
    ["2023-06-23", "2023-06-23", "2023-06-23"],
    ["Veröffentlicht am 2. März 2023", "2023-03-02", "Veröffentlicht am 2. März 2023"],
    ["Publié le 2 mars 2023", "2023-03-02", "Publié le 2 mars 2023"],
    ["Source: https://news.example/2023/03/02/mill.html", "2023-03-02", "/2023/03/02"],
    ["3.3.2023", "2023-03-03", "3.3.2023"],
  ])("in %j", (line, day, said) => {
    const found = inText(line);
    expect(found).toMatchObject({ day, line: 3 });
    if (said !== undefined) expect(found?.said).toBe(said);
  });

  test.each(["en-GB", "de", "fr", "es", "it", "pt", "nl"])("in every month of %s", (language) => {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 20)));
    const shown = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    const suggested = months.map((date) => suggestDate(`The mill opens\n${shown.format(date)}\n`, [])?.day);
    expect(suggested).toEqual(months.map((date) => date.toISOString().slice(0, 10)));
  });

  test("at the bottom of a text", () => {
    const text = `${`${STORY}\n\n`.repeat(40)}Last updated: 2 March 2023\n`;
    expect(suggestDate(text, [])).toEqual({ day: "2023-03-02", said: "Last updated: 2 March 2023", line: 81 });
  });

  test("of publication rather than of a change", () => {
    expect(inText("Updated 3 March 2023\nPublished 2 March 2023")).toMatchObject({ day: "2023-03-02", line: 4 });
  });

  test.each([
    ["https://news.example/2021/08/20/dojo/", "2021-08-20", "/2021/08/20"],
    ["https://news.example/2021-08-20-dojo", "2021-08-20", "/2021-08-20"],
    ["https://news.example/2021/8/2/dojo", "2021-08-02", "/2021/8/2"],
  ])("in the address %s, before the text", (address, day, said) => {
    expect(suggestDate("Published 2 March 2023", ["https://news.example/", address])).toEqual({ day, said });
  });
});

describe("no date is found", () => {
  test.each([
    [
      "in a sentence",
      "In a chart published on June 21, 2023, the mill by the river was seen to turn for the first time in years.",
    ],
    ["of two readings", "Published 02/03/2023"],
    ["without a year", "Published 2 March"],
    ["without a day", "Published March 2023"],
    ["that is none of the calendar", "Published 31 February 2023"],
    ["before the web", "Published 2 March 1823"],
    ["in words", "Published yesterday"],
  ])("%s", (_, line) => {
    expect(inText(line)).toBeUndefined();
  });

  test.each([
    "https://news.example/2021/13/20/",
    "https://news.example/?d=2021/08/20",
    "https://news.example/12021/08/201",
  ])("in the address %s", (address) => {
    expect(suggestDate("", [address])).toBeUndefined();
  });

  test("in the middle of a long text", () => {
    const half = `${STORY}\n\n`.repeat(20);
    expect(suggestDate(`${half}Published 2 March 2023\n\n${half}`, [])).toBeUndefined();
  });
});
