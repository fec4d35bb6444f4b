import { describe, expect, test } from "vitest";
import { onOneLine, repairMarkup, repairText, truncateAtWord } from "./plain-text.ts";

describe("repairText", () => {
  test.each([
    ["keeps plain words", "The mill opens.", "The mill opens."],
    ["composes letters and marks", "Cafe\u0301", "Café"],
    ["makes line ends of Windows plain", "a\r\nb", "a\nb"],
    ["makes line ends of the first Macintosh plain", "a\rb", "a\nb"],
    ["keeps tabs", "a\tb", "a\tb"],
    ["keeps a family of emoji whole", "👨‍👩‍👧", "👨‍👩‍👧"],
    ["keeps a heart on fire whole", "❤️‍🔥", "❤️‍🔥"],
    ["keeps a skin tone with a profession", "👩🏽‍🚀", "👩🏽‍🚀"],
    ["keeps the non-joiner of Persian", "می‌خواهم", "می‌خواهم"],
    ["keeps the joiner of Hindi", "क्‍ष", "क्‍ष"],
    [
      "keeps the flag of Scotland",
      "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} wins",
      "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} wins",
    ],
    ["keeps a keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"],
    ["keeps the rainbow flag", "🏳️‍🌈", "🏳️‍🌈"],
    ["keeps flags of countries", "🇩🇪🇫🇷", "🇩🇪🇫🇷"],
    ["keeps a soft hyphen", "Bundes\u00adtag", "Bundes\u00adtag"],
    ["keeps the selected form of a Han sign", "葛\u{e0100}城", "葛\u{e0100}城"],
    ["keeps four marks on a letter", "x\u0323\u0330\u0301\u0302", "x\u0323\u0330\u0301\u0302"],
  ])("%s, and reports nothing", (_, text, repaired) => {
    expect(repairText(text)).toEqual({ text: repaired, repairs: [] });
  });

  test.each([
    ["a bell", "a\u0007b", "ab", "control characters were removed"],
    ["a C1 control", "a\u009bb", "ab", "control characters were removed"],
    ["NEL", "a\u0085b", "a\nb", "line separators became line breaks"],
    ["a line separator", "a\u2028b", "a\nb", "line separators became line breaks"],
    ["a paragraph separator", "a\u2029b", "a\nb", "line separators became line breaks"],
    ["half a character", "a\ud800b", "ab", "broken characters were removed"],
    ["a direction override", "a\u202eb", "ab", "direction overrides were removed"],
    ["an isolate", "a\u2066b\u2069", "ab", "direction overrides were removed"],
    ["a zero-width space", "a\u200bb", "ab", "invisible characters were removed"],
    ["a byte-order mark", "a\ufeffb", "ab", "invisible characters were removed"],
    ["a joiner between Latin letters", "a\u200db", "ab", "invisible characters were removed"],
    ["a non-joiner between Latin letters", "a\u200cb", "ab", "invisible characters were removed"],
    ["tag characters", "a\u{e0041}\u{e0042}b", "ab", "invisible tag characters were removed"],
    [
      "tags after a flag that they do not spell",
      "\u{1f3f4}\u{e0041}\u{e0042}",
      "\u{1f3f4}",
      "invisible tag characters were removed",
    ],
    [
      "tags of a flag that never end",
      "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}",
      "\u{1f3f4}",
      "invisible tag characters were removed",
    ],
    ["a row of selectors", "a\ufe00\ufe01\ufe02b", "a\ufe00b", "invisible characters were removed"],
    ["selectors of Han signs behind an emoji", "😀\u{e0100}\u{e0110}b", "😀b", "invisible characters were removed"],
    ["a non-character", "a\uffffb", "ab", "invalid characters were removed"],
    ["a non-character of a far plane", "a\u{1fffe}b", "ab", "invalid characters were removed"],
    ["a fifth mark", `x${"\u0323".repeat(9)}`, `x${"\u0323".repeat(4)}`, "stacked combining marks were cut to four"],
  ])("removes %s and says so", (_, text, repaired, repair) => {
    expect(repairText(text)).toEqual({ text: repaired, repairs: [repair] });
  });

  test("treats every character alone as it does in a text without shortcuts", () => {
    for (let code = 0; code < 0x1_0000; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (repairText(`${text}😀`).text !== `${repairText(text).text}😀`) expect.fail(`U+${code.toString(16)}`);
    }
  });

  test("names each kind of repair once", () => {
    expect(repairText("\u0000a\u0001b\u200b").repairs).toEqual([
      "control characters were removed",
      "invisible characters were removed",
    ]);
  });

  test("leaves nothing of a text of such characters only", () => {
    expect(repairText("\u202e\u200b\u0000").text).toBe("");
  });

  test("detects with its quick check everything that it would change", () => {
    const wrong: string[] = [];
    // Every hundredth character represents the many Han and Hangul.
    const isOneOfMany = (unit: number) => (unit >= 0x3400 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a0);
    for (let unit = 0; unit < 0x10000; unit += isOneOfMany(unit) ? 97 : 1) {
      const one = String.fromCharCode(unit);
      const text = `e${one}\uac00${one}\u304b${one}\u0627${one}`;
      // A zero-width space, which is removed, prevents the shortcut.
      if (repairText(text).text !== repairText(`${text}\u200b`).text) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test("does not change a repaired text", () => {
    const { text } = repairText("e\u200b\u0301\u202ex\ud800\u0085");
    expect(repairText(text)).toEqual({ text, repairs: [] });
  });
});

describe("repairMarkup", () => {
  test.each([
    ["a control", "<p>a\u001b[31m</p>", "<p>a[31m</p>"],
    ["an override", "<p>a\u202eb</p>", "<p>ab</p>"],
    ["a letter and its mark", "<p>e\u0301</p>", "<p>é</p>"],
    ["a stroke behind a tag, which would close it no more", "<p>\u0338a</p>\u0338", "<p>\u0338a</p>\u0338"],
    ["the same beside what is taken out", "<p>\u001b\u0338a</p>", "<p>\u0338a</p>"],
  ])("%s", (_, html, repaired) => {
    expect(repairMarkup(html).text).toBe(repaired);
  });
});

describe("onOneLine", () => {
  test.each([
    ["folds line breaks", "a\n\n b\r\nc", "a b c"],
    ["folds no-break spaces", "a\u00a0\u00a0b", "a b"],
    ["trims", "  a  ", "a"],
    ["leaves nothing of blanks", " \n\t", ""],
  ])("%s", (_, text, line) => {
    expect(onOneLine(text)).toBe(line);
  });
});

describe("truncateAtWord", () => {
  test.each([
    ["keeps a text that fits", "one two", 7, "one two"],
    ["cuts at a word", "one two three", 10, "one two…"],
    ["drops a comma before the sign", "one two, three", 11, "one two…"],
    ["drops a dash before the sign", "one two — three", 12, "one two…"],
    ["cuts a long word where there is no space", "abcdefghij", 5, "abcd…"],
    ["cuts a long last word rather than most of the text", "a bcdefghijkl", 8, "a bcdef…"],
    ["does not cut a character in two", "abc🚀def", 5, "abc…"],
    ["does not cut a family in two", "abc👨‍👩‍👧def", 8, "abc…"],
    ["does not cut a flag in two", "abc\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}def", 12, "abc…"],
  ])("%s", (_, text, longest, cut) => {
    expect(truncateAtWord(text, longest)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(longest);
  });
});
