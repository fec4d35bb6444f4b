import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import { type FieldValue, mapOf } from "../field-value.ts";
import { readPictures } from "./picture.ts";

const url = "https://s.example/a.jpg";
const read = (...items: FieldValue[]) => withFindings((report) => readPictures(items, ["images"], report));
const picture = (fields: Readonly<Record<string, FieldValue>>) => mapOf(Object.entries(fields));

describe("readPictures", () => {
  test.each<[string, FieldValue, unknown]>([
    ["with its size", picture({ url, width: "12", height: "6" }), { address: url, size: { width: 12, height: 6 } }],
    ["without a size", picture({ url }), { address: url }],
    ["as an address alone", url, { address: url }],
    [
      "with balanced brackets",
      picture({ url: "https://s.example/q(80)/a(b).jpg" }),
      { address: "https://s.example/q(80)/a(b).jpg" },
    ],
  ])("reads one %s", (_, item, value) => {
    expect(read(item)).toEqual({ value: [value], said: [] });
  });

  test.each<[string, FieldValue, unknown[], string]>([
    ["without an address", picture({ width: "5" }), [], "warning images[1] has no url, so it was left out"],
    [
      "that counts readers",
      picture({ url, width: "1", height: "1" }),
      [],
      "warning images[1] is a tracking pixel, so it was left out",
    ],
    [
      "one pixel high",
      picture({ url, width: "100", height: "1" }),
      [],
      "warning images[1] is a tracking pixel, so it was left out",
    ],
    [
      "of no size",
      picture({ url, width: "0", height: "0" }),
      [{ address: url }],
      "warning images[1] has no usable width and height, so they were left out",
    ],
    [
      "of half a size",
      picture({ url, width: "10" }),
      [{ address: url }],
      "warning images[1] has no usable width and height, so they were left out",
    ],
    [
      "of a size with an exponent",
      picture({ url, width: "1e3", height: "5" }),
      [{ address: url }],
      "warning images[1] has no usable width and height, so they were left out",
    ],
    [
      "not by https",
      picture({ url: "http://s.example/a.jpg" }),
      [{ address: url }],
      "warning images[1].url is not https, so it was changed to https",
    ],
    [
      "with a quotation mark",
      picture({ url: "https://s.example/a'b" }),
      [{ address: "https://s.example/a%27b" }],
      "warning images[1].url would break out of a style sheet, so it was percent-encoded",
    ],
    [
      "with a bracket that closes first",
      picture({ url: "https://s.example/a)(b" }),
      [{ address: "https://s.example/a%29%28b" }],
      "warning images[1].url would break out of a style sheet, so it was percent-encoded",
    ],
    [
      "of a script",
      picture({ url: "javascript:x" }),
      [],
      'warning images[1].url "javascript:x" is not the full address of a web page',
    ],
  ])("warns of one %s", (_, item, value, finding) => {
    expect(read(item)).toEqual({ value, said: [finding] });
  });

  test("reads at most twenty", () => {
    const { value, said } = read(...Array<FieldValue>(30).fill(url));
    expect(value).toHaveLength(20);
    expect(said).toEqual(["warning images has 30 items, so only the first 20 were read"]);
  });
});
