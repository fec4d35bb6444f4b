import { describe, expect, test } from "vitest";
import { withFindings } from "../../../test/helpers/findings.ts";
import type { FieldValue } from "../field-value.ts";
import { readAddress, readEmbed } from "./address.ts";

describe("readAddress", () => {
  const read = (value: FieldValue | undefined, ifWrong: "error" | "warning" = "error") =>
    withFindings((report) => readAddress(value, ["webUrl"], report, ifWrong));

  test.each([undefined, null])("%s is not an address", (value) => {
    expect(read(value)).toEqual({ value: undefined, said: [] });
  });

  test("reads an address", () => {
    expect(read("https://a.example/x")).toEqual({ value: "https://a.example/x", said: [] });
  });

  test("reports a repair", () => {
    expect(read("https://a.example/b c")).toEqual({
      value: "https://a.example/b%20c",
      said: ['warning webUrl "https://a.example/b c" contains characters that were percent-encoded'],
    });
  });

  test.each([
    ["https://a.example/?id=1&amp;b=%CF", "https://a.example/?id=1&b=%CF"],
    ["https://a.example/?id=1&#38;b=2#c&amp;d", "https://a.example/?id=1&b=2#c&amp;d"],
    ["https://a.example/?id=1&#x26;b=2", "https://a.example/?id=1&b=2"],
    ["https://a.example/?id=1&amp;amp;b=2", "https://a.example/?id=1&b=2"],
    ["https://a.example/AT&amp;T", "https://a.example/AT&T"],
  ])("an escaped ampersand in %s is decoded, with a warning", (written, value) => {
    expect(read(written)).toEqual({ value, said: [`warning webUrl "${written}" has an escaped "&"`] });
  });

  test.each(["https://a.example/?amp=1&ampere=2", "https://a.example/?a&amp=1", "https://a.example/#a&amp;b"])(
    "%s has none",
    (written) => {
      expect(read(written)).toEqual({ value: written, said: [] });
    },
  );

  test.each<[FieldValue, string]>([
    ["javascript:x", '"javascript:x" is not the full address of a web page'],
    ["", '"" must be a single address'],
    ["null", '"null" is not the full address of a web page'],
    [["https://a.example/"], "\"['https://a.example/']\" must be a single address"],
  ])("%j is as wrong as the caller says", (value, fault) => {
    expect(read(value)).toEqual({ value: undefined, said: [`error webUrl ${fault}`] });
    expect(read(value, "warning")).toEqual({ value: undefined, said: [`warning webUrl ${fault}`] });
  });
});

describe("readEmbed", () => {
  test.each([
    [
      "a player of YouTube",
      '<iframe src="https://www.youtube.com/embed/abc_def-123?rel=0">',
      "https://www.youtube.com/watch?v=abc_def-123",
    ],
    [
      "one without cookies",
      "<iframe src=https://www.youtube-nocookie.com/embed/abcdefghijk>",
      "https://www.youtube.com/watch?v=abcdefghijk",
    ],
    ["another player", "<iframe src='https://player.example/v/1'></iframe>", "https://player.example/v/1"],
    ["an escaped ampersand", '<iframe src="https://player.example/?v=1&amp;t=2">', "https://player.example/?v=1&t=2"],
  ])("finds the page behind %s", (_, markup, value) => {
    expect(withFindings((report) => readEmbed(markup, ["featuredContent"], report))).toEqual({ value, said: [] });
  });

  test.each([
    '<iframe src="javascript:x">',
    '<iframe src="https://127.0.0.1/">',
    "words",
    '<iframe src="http://a.example/">',
  ])("leaves %s out with a warning", (markup) => {
    const { value, said } = withFindings((report) => readEmbed(markup, ["featuredContent"], report));
    expect(value).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/^warning featuredContent has no player/)]);
  });
});
