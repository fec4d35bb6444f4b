import { expect, test } from "vitest";
import { forbiddenIn, forbiddenInJson } from "./forbidden-characters.ts";
import { repairText } from "./plain-text.ts";
import { safeJson } from "./safe-json.ts";

const found = (text: string) => forbiddenIn(Buffer.from(text));

test.each([
  ["a control", "a\u001b[31m", "U+001B"],
  ["a zero", "a\u0000", "U+0000"],
  ["a control of the second row", "é\u0085", "U+0085"],
  ["an override", "“a”\u202e", "U+202E"],
  ["an isolate", "…\u2066", "U+2066"],
  ["the last place of the first plane", "，\uffff", "U+FFFF"],
  ["a non-character among Arabic forms", "\ufdd0", "U+FDD0"],
  ["the last place of a far plane", "😀\u{1fffe}", "U+1FFFE"],
  ["the last place of all", "\u{10ffff}", "U+10FFFF"],
  ["a tag character", "a\u{e0041}", "U+E0041"],
  ["a flag that has no end", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}", "U+E0067"],
])("%s is found and named", (_, text, character) => {
  expect(found(text)).toBe(character);
});

test.each([
  ["line ends and tabs", "a\r\n\tb"],
  ["quotation marks and dashes", "“a” — ‘b’… • €"],
  ["a family, a flag of a country, a keycap", "👨‍👩‍👧 🇩🇪 1️⃣ ❤️‍🔥"],
  ["the flag of Scotland", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
  ["Persian with a non-joiner, a soft hyphen, a no-break space", "می‌خواهم Bundes\u00adtag a\u00a0b"],
  ["Chinese, Korean, forms of Arabic and full width", "新闻，뉴스 ﷺ ＡＢ \ufffd"],
])("nothing is found in %s", (_, text) => {
  expect(found(text)).toBeUndefined();
});

test("a character is found wherever it stands, in bytes that begin anywhere", () => {
  for (const character of ["\u0000", "\u001f", "\u007f", "\u0085", "\u202e", "\uffff", "\u{e0041}"]) {
    for (let from = 0; from < 4; from++) {
      for (let before = 0; before < 9; before++) {
        const bytes = Buffer.from(`${"\u0000".repeat(from)}${"é ~".repeat(3).slice(0, before)}${character}ab\n`);
        expect(forbiddenIn(bytes.subarray(from))).toBe(found(character));
        expect(forbiddenIn(bytes.subarray(from, bytes.length - 3 - Buffer.byteLength(character)))).toBeUndefined();
      }
    }
  }
});

test("text repair removes every forbidden character", () => {
  const left: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += code > 0x30000 && code < 0xdff00 ? 0xff : 1) {
    const character = String.fromCodePoint(code);
    if (found(character) !== undefined && found(repairText(`a${character}b`).text) !== undefined)
      left.push(code.toString(16));
  }
  expect(left).toEqual([]);
});

test.each([
  ["a control", "a\u001b", "U+001B"],
  ["a backspace", "a\b", "U+0008"],
  ["half a character", "a\ud83d", "U+D83D"],
  ["a control behind a backslash", "\\\u0001", "U+0001"],
])("%s is found in JSON, which writes it as an escape", (_, text, character) => {
  expect(forbiddenInJson(safeJson({ text }))).toBe(character);
});

test("text about escapes, and the escapes of JSON itself, are no fault", () => {
  expect(forbiddenInJson(safeJson({ text: 'printf "\\u001b[31m\\b" <b>\n\t\u2028' }))).toBeUndefined();
});
