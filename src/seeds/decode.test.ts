import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decode", () => {
  test.each([
    ["plain text", "The mill\nopens", "The mill\nopens"],
    ["one byte-order mark", "\ufeffThe mill", "The mill"],
    ["only the first of two marks", "\ufeff\ufeffThe mill", "\ufeffThe mill"],
    ["line ends of Windows", "a\r\nb\r\n", "a\nb\n"],
    ["line ends of the first Macintosh", "a\rb\r", "a\nb\n"],
    ["line ends of all kinds", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["two words of another script", "人工", "人工"],
  ])("reads %s", (_, written, text) => {
    expect(decode(utf8(written))).toEqual({ text });
  });

  test.each([
    ["a zero byte", bytes(65, 66, 0, 67), "contains null bytes, so it is not UTF-8 text"],
    ["UTF-16", bytes(0xff, 0xfe, 65, 0, 66, 0), "is UTF-16 text"],
    ["UTF-16 without a mark", bytes(65, 0, 66, 0, 10, 0), "is UTF-16 text"],
    ["UTF-16 of the other order", bytes(0, 65, 0, 66, 0x4e, 0x2d), "is UTF-16 text"],
    ["Chinese in UTF-16", bytes(0x2d, 0x4e, 0x87, 0x65, 0x2d, 0x4e, 10, 0), "is UTF-16 text"],
    ["Latin-1", bytes(65, 66, 0xe9, 67), "is not UTF-8 text"],
    ["a slash in too many bytes", bytes(65, 66, 0xc0, 0xaf), "is not UTF-8 text"],
    ["half a pair of surrogates", bytes(65, 66, 0xed, 0xa0, 0x80), "is not UTF-8 text"],
    ["a character cut off", bytes(65, 66, 0xe2, 0x82), "is not UTF-8 text"],
    ["nothing", bytes(), "is empty"],
    ["a byte-order mark alone", utf8("\ufeff"), "is empty"],
    ["blanks", utf8(" \n\t\r\n"), "is empty"],
    ["signs", utf8("--- !? ---"), "is empty"],
    ["one letter", utf8("-\nx\n-"), "is empty"],
  ])("refuses %s", (_, written, fault) => {
    expect(decode(written)).toMatchObject({ fault, cure: expect.stringMatching(/\w/) });
  });
});
