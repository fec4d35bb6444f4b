import { expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { readEnclosure } from "./enclosure.ts";

const url = "https://cdn.example/1.mp3";
const read = (value: FieldValue | undefined) => withFindings((report) => readEnclosure(value, ["enclosure"], report));
const fields = (entries: Readonly<Record<string, FieldValue>>) => read(mapOf(Object.entries({ url, ...entries })));
const plain = { address: url, type: "audio/mpeg" };

test.each<[string, Readonly<Record<string, FieldValue>>, object]>([
  ["its type by its ending", {}, plain],
  ["its type as it is stated", { type: "Video/MP4" }, { address: url, type: "video/mp4" }],
  ["length and seconds", { length: "1234", duration: "62" }, { ...plain, length: 1234, duration: 62 }],
  ["minutes and hours", { duration: "1:02:03" }, { ...plain, duration: 3723 }],
  ["figures of 0 as not known", { length: "0", duration: "0:00" }, plain],
])("reads %s", (_, entries, value) => {
  expect(fields(entries)).toEqual({ value, said: [] });
});

test("reads an address alone, and nothing", () => {
  expect(read(url)).toEqual({ value: plain, said: [] });
  expect(read("")).toEqual({ value: undefined, said: [] });
});

test.each<[string, Readonly<Record<string, FieldValue>>, object | undefined, string]>([
  ["no address", { url: null }, undefined, "enclosure has no url, so it was left out"],
  [
    "no public address",
    { url: "https://localhost/a.mp3" },
    undefined,
    'enclosure.url "https://localhost/a.mp3" is on a host that is not public',
  ],
  ["http", { url: "http://cdn.example/1.mp3" }, plain, "enclosure.url is not https, so it was changed to https"],
  [
    "no type",
    { url: "https://cdn.example/1" },
    undefined,
    'enclosure "https://cdn.example/1" is not an audio or video type, so it was left out',
  ],
  [
    "another type",
    { type: "text/html" },
    undefined,
    'enclosure "text/html" is not an audio or video type, so it was left out',
  ],
  [
    "a length in words",
    { length: "3 MB" },
    plain,
    'enclosure.length "3 MB" is not a length in bytes, so it was left out',
  ],
  [
    "a duration in words",
    { duration: "an hour" },
    plain,
    'enclosure.duration "an hour" is not a duration, so it was left out',
  ],
])("warns of %s", (_, entries, value, said) => {
  expect(fields(entries)).toEqual({ value, said: [`warning ${said}`] });
});
