import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { addressHash } from "../../lib/address-hash.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { readCoverage } from "./coverage.ts";

const entry = (fields: Readonly<Record<string, FieldValue>>) => mapOf(Object.entries(fields));
const read = (...items: FieldValue[]) =>
  withFindings((report) => readCoverage(items, ["related"], report, ["https://own.example/a"]));
const good = entry({ title: "Good", webUrl: "https://o.example/g" });

describe("readCoverage", () => {
  test("reads an entry, without tracking, and names its outlet by the host", () => {
    expect(read(entry({ title: "T", webUrl: "https://o.example/t?utm_source=x", quality: "74" }))).toEqual({
      value: [
        {
          title: "T",
          address: "https://o.example/t",
          quality: 74,
          provider: { name: "o.example", domain: "o.example" },
        },
      ],
      said: [],
    });
  });

  test("knows the other addresses that an entry gives for its page, and says nothing of those it cannot read", () => {
    const fields = {
      title: "T",
      webUrl: "https://o.example/t",
      originalUrl: "https://www.o.example/t/",
      ampWebUrl: "https://copies.example/t",
      cdnAmpWebUrl: "x",
    };
    const { value, said } = read(entry(fields));
    expect(value).toMatchObject([{ address: fields.webUrl, alsoAt: [addressHash(fields.ampWebUrl)] }]);
    expect(said).toEqual([]);
  });

  test("uses originalUrl if webUrl is missing", () => {
    expect(read(entry({ title: "T", originalUrl: "https://o.example/t" })).value).toMatchObject([
      { address: "https://o.example/t" },
    ]);
  });

  test.each<[string, FieldValue, string]>([
    ["no title", entry({ webUrl: "https://o.example/t" }), "warning related[1] has no title, so it was left out"],
    ["no address", entry({ title: "T" }), "warning related[1] has no usable webUrl, so it was left out"],
    [
      "a bad address",
      entry({ title: "T", webUrl: "javascript:x" }),
      "warning related[1] has no usable webUrl, so it was left out",
    ],
    ["no fields", "https://o.example/t", "warning related[1] has no fields, so it was left out"],
    [
      "the article's own address",
      entry({ title: "T", webUrl: "http://www.own.example/a/" }),
      "warning related[1] repeats the article or an entry above, so it was left out",
    ],
  ])("leaves out an entry with %s and keeps the next", (_, item, finding) => {
    const { value, said } = read(item, good);
    expect(value.map(({ title }) => title)).toEqual(["Good"]);
    expect(said).toContain(finding);
  });

  test("leaves out a repeated entry", () => {
    const { value, said } = read(good, good);
    expect(value).toHaveLength(1);
    expect(said).toEqual(["warning related[2] repeats the article or an entry above, so it was left out"]);
  });

  test("drops an invalid date and keeps the entry", () => {
    const { value, said } = read(entry({ title: "T", webUrl: "https://o.example/t", publishedDateTime: "soon" }));
    expect(value).toMatchObject([{ title: "T" }]);
    expect(value[0]).not.toHaveProperty("published");
    expect(said).toEqual(['warning related[1].publishedDateTime "soon" is not a date']);
  });

  test("reads at most a hundred", () => {
    const items = Array.from({ length: 300 }, (_, at) => entry({ title: "T", webUrl: `https://o.example/${at}` }));
    expect(read(...items)).toMatchObject({ said: ["warning related has 300 items, so only the first 100 were read"] });
    expect(read(...items).value).toHaveLength(100);
  });
});
