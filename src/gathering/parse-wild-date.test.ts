import { expect, test } from "vitest";
import { parseWildDate } from "./parse-wild-date.ts";

test.each([
  ["RFC 822, two digits of the year", "06 Sep 21 10:00:00 +0000", "2021-09-06T10:00:00Z"],
  ["RFC 822 of the century before", "06 Sep 99 10:00 UT", "1999-09-06T10:00:00Z"],
  ["RFC 850", "Tuesday, 07-Sep-21 10:00:00 GMT", "2021-09-07T10:00:00Z"],
  ["RFC 2822 with a comment", "Tue, 07 Sep 2021 10:00:00 +0200 (CEST)", "2021-09-07T08:00:00Z"],
  ["comments between the parts", "(new) Tue (day), 07 (dd) Sep 2021 10:00 Z", "2021-09-07T10:00:00Z"],
  ["five letters of the weekday", "Thurs, 9 Sep 2021 10:00:00 GMT", "2021-09-09T10:00:00Z"],
  ["RFC 3339 with a fraction", "2021-09-07T10:00:00.000000-05:00", "2021-09-07T15:00:00Z"],
  ["asctime", "Tue Sep  7 10:00:00 2021", "2021-09-07T10:00:00Z"],
  ["Java's own form", "Tue Sep 07 10:00:00 CEST 2021", "2021-09-07T08:00:00Z"],
  ["JavaScript's own form", "Tue Sep 07 2021 10:00:00 GMT+0200 (Central European Time)", "2021-09-07T08:00:00Z"],
  ["a wrong weekday", "Mon, 07 Sep 2021 10:00:00 GMT", "2021-09-07T10:00:00Z"],
  ["no space behind the weekday, and capitals", "WED,23 MAY 2018 10:00:00 EST", "2018-05-23T15:00:00Z"],
  ["small letters", "tue, 07 sep 2021 10:00:00 gmt", "2021-09-07T10:00:00Z"],
  ["four letters of September", "Tue, 07 Sept 2021 09:05:00 GMT", "2021-09-07T09:05:00Z"],
  ["one digit each", "Tue, 7 Sep 2021 9:5:0 Z", "2021-09-07T09:05:00Z"],
  ["hours alone as the zone", "2021-09-07T09:05:00+02", "2021-09-07T07:05:00Z"],
  ["one digit of the zone", "2021-09-07 09:05:00 +2:00", "2021-09-07T07:05:00Z"],
  ["a zone of Moscow", "Tue, 07 Sep 2021 10:00:00 MSK", "2021-09-07T07:00:00Z"],
  ["a zone without its season", "Tue, 07 Dec 2021 10:00:00 ET", "2021-12-07T15:00:00Z"],
  ["a place as its zone", "2021-09-07T10:00:00 Europe/Berlin", "2021-09-07T08:00:00Z"],
  ["24 o'clock", "2021-12-31T24:00:00Z", "2022-01-01T00:00:00Z"],
  ["a leap second", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"],
  ["midnight of twelve hours", "Sep 7, 2021 12:00 AM", "2021-09-07T00:00:00Z"],
  ["a week of ISO 8601", "2021-W36-2", "2021-09-07"],
  ["a day of the year", "2021-250", "2021-09-07"],
  ["a basic form", "20210907T100000Z", "2021-09-07T10:00:00Z"],
  ["digits alone", "20210907100000", "2021-09-07T10:00:00Z"],
  ["a day with its zone", "2021-09-07+02:00", "2021-09-07"],
  ["slashes with the year first", "2021/9/7", "2021-09-07"],
  ["slashes where only one can be the month", "9/25/2021 10:00", "2021-09-25T10:00:00Z"],
  ["slashes where only the other can", "25/09/2021", "2021-09-25"],
  ["dots", "7. 9. 2021 10.30 Uhr", "2021-09-07T10:30:00Z"],
  ["English", "Tuesday 7th of September, 2021", "2021-09-07"],
  ["German", "Dienstag, 7. September 2021, 10:30 Uhr", "2021-09-07T10:30:00Z"],
  ["French", "mardi 1er février 2022 à 10h30", "2022-02-01T10:30:00Z"],
  ["French capitals without accents", "1 FEVRIER 2022", "2022-02-01"],
  ["Spanish", "martes, 7 de septiembre de 2021", "2021-09-07"],
  ["Portuguese", "terça-feira, 7 de setembro de 2021", "2021-09-07"],
  ["Polish", "7 września 2021", "2021-09-07"],
  ["Russian", "7 сентября 2021", "2021-09-07"],
  ["Greek", "7 ΣΕΠΤΕΜΒΡΙΟΥ 2021", "2021-09-07"],
  ["Turkish", "7 Eylül 2021 Salı", "2021-09-07"],
  ["Hungarian", "2021. szeptember 7.", "2021-09-07"],
  ["Vietnamese", "7 tháng 9 năm 2021", "2021-09-07"],
  ["Arabic and its digits", "٧ سبتمبر ٢٠٢١", "2021-09-07"],
  ["Chinese", "2021年9月7日 10:00", "2021-09-07T10:00:00Z"],
  ["Korean", "2021년 9월 7일", "2021-09-07"],
  ["a dot between hours and minutes", "07.09.2021 09.00", "2021-09-07T09:00:00Z"],
  ["a dot behind the word for the clock", "7. september 2021 kl. 9.05", "2021-09-07T09:05:00Z"],
  ["a dot before the zone", "7 September 2021 09.00 WIB", "2021-09-07T02:00:00Z"],
  ["a dot before the half of the day", "Sept 7, 2021 9.30 pm", "2021-09-07T21:30:00Z"],
  ["hours alone", "7. September 2021, 9 Uhr", "2021-09-07T09:00:00Z"],
  ["hours and minutes of Japan", "2021年9月7日 9時00分", "2021-09-07T09:00:00Z"],
  ["the afternoon of Japan", "2021年9月7日 午後3時5分", "2021-09-07T15:05:00Z"],
  ["the afternoon of China", "2021年9月7日 下午3:05", "2021-09-07T15:05:00Z"],
  ["the morning of China after midnight", "2021年9月7日 上午12:05", "2021-09-07T00:05:00Z"],
  ["the afternoon of Korea", "2021년 9월 7일 오후 3시 5분", "2021-09-07T15:05:00Z"],
  ["the afternoon of Greece", "7 Σεπτεμβρίου 2021 3:05 μ.μ.", "2021-09-07T15:05:00Z"],
  ["no half hour of Japan", "2021年9月7日 9時半", "2021-09-07"],
  ["no price behind a day", "7 September 2021 12.50 euros", "2021-09-07"],
  ["seconds since 1970", "1631008800", "2021-09-07T10:00:00Z"],
  ["milliseconds since 1970", "1631008800123", "2021-09-07T10:00:00Z"],
  ["a Buddhist year", "7 กันยายน 2564", "2021-09-07"],
  ["a Buddhist year in short", "7 ก.ย. 64 เวลา 14.30 น.", "2021-09-07T14:30:00Z"],
  ["a Buddhist year that says so", "วันอังคารที่ 7 กันยายน พ.ศ. 2564", "2021-09-07"],
  ["a Buddhist year in figures", "2564-09-07", "2021-09-07"],
  ["an era of Japan", "令和3年9月7日(火)", "2021-09-07"],
  ["the first year of one", "令和元年9月7日", "2019-09-07"],
  ["a letter of one", "R3.9.7", "2021-09-07"],
  ["one sign of one", "㋿3年9月7日", "2021-09-07"],
  ["the era before", "H31.4.30", "2019-04-30"],
  ["the era of Taiwan", "民國110年9月7日", "2021-09-07"],
  ["two spaces, and words behind", "Tue,  07  Sep 2021  10:00:00 GMT by admin", "2021-09-07T10:00:00Z"],
])("reads %s: %s", (_, text, written) => {
  expect(parseWildDate(text)?.written).toBe(written);
});

test.each([
  "",
  "yesterday",
  "2021",
  "2021-W05",
  // Numbers that may be a date with an hour, and numbers too small for seconds since 1970 on the web.
  "1990010112",
  "2021090710",
  "163100880",
  "+1631008800",
  "2021-02-31",
  "31 June 2021",
  "09/07/2021 10:00",
  "21.09.07",
  // October in Croatian, November in Polish.
  "5 listopad 2021",
  "Version 2 of 2021",
  "2021-13-01",
  "10:00",
])("does not read %j", (text) => {
  expect(parseWildDate(text)).toBeUndefined();
});

test("finds a date after other words if allowed to", () => {
  expect([false, true].map((loose) => parseWildDate("Posted by Ann on 5 March 2024", { loose })?.written)).toEqual([
    undefined,
    "2024-03-05",
  ]);
});

test.each(["Tue, 07 Sep 2021 00:10:00 IST", "Tue Sep 07 00:10:00 IST 2021", "7.9.2021 00:10 (IST)"])(
  "does not know the time of %s, which may be that of India, Ireland or Israel",
  (text) => {
    expect(parseWildDate(text)).toMatchObject({ written: "2021-09-07", unclearZone: "IST" });
  },
);

test("does not take numbers in running text for timestamps", () => {
  expect(parseWildDate("1631008800", { loose: true })).toBeUndefined();
});

test("reports a time without a zone", () => {
  expect(["2021-09-07", "2021-09-07 10:00", "2021-09-07 10:00Z"].map((text) => parseWildDate(text))).toEqual([
    expect.objectContaining({ written: "2021-09-07", hasZone: false }),
    expect.objectContaining({ hasZone: false }),
    expect.objectContaining({ hasZone: true }),
  ]);
});
