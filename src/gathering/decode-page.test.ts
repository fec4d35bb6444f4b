import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodePage", () => {
  test.each([
    ["UTF-8 that nobody declares", utf8("Größe “so”"), undefined, "Größe “so”"],
    ["what the server declares", bytes("\x93so\x94 \x80"), "Windows-1252", "“so” €"],
    ["Latin-1, which the web reads as Windows-1252", bytes("\x93so\x94"), "iso-8859-1", "“so”"],
    [
      "what the page declares",
      bytes('<meta charset="windows-1251">\xcc\xe8\xf0'),
      undefined,
      '<meta charset="windows-1251">Мир',
    ],
    [
      "what the page declares in the old way",
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xed'),
      undefined,
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">М',
    ],
    [
      "what an XML declaration says",
      bytes('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9'),
      undefined,
      '<?xml version="1.0" encoding="ISO-8859-1"?>é',
    ],
    ["Japanese", Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), "shift_jis", "日本"],
    ["a byte-order mark before all else", utf8("\ufeffé"), "windows-1252", "é"],
    ["one bad byte as one lost character", bytes("Caf\xe9 au lait"), "utf-8", "Caf\ufffd au lait"],
    [
      "a declaration that comes late",
      bytes(`${" ".repeat(3000)}<meta charset="windows-1251">\xcc\xe8\xf0`),
      undefined,
      `${" ".repeat(3000)}<meta charset="windows-1251">Мир`,
    ],
    [
      "UTF-8 that still declares what it was before it was saved",
      utf8(`<meta charset="euc-kr">${"서울 ".repeat(30)}`),
      undefined,
      `<meta charset="euc-kr">${"서울 ".repeat(30)}`,
    ],
    ["what is packed itself", gzipSync(utf8("Größe")), undefined, "Größe"],
    ["UTF-16 by its mark", Uint8Array.of(0xff, 0xfe, 0x41, 0), undefined, "A"],
    [
      "a page that calls itself UTF-16 and is not",
      utf8('<meta charset="utf-16">é'),
      undefined,
      '<meta charset="utf-16">é',
    ],
    [
      "not what stands in a comment",
      utf8('<!-- <meta charset="koi8-r"> -->é'),
      undefined,
      '<!-- <meta charset="koi8-r"> -->é',
    ],
    // Each takes seconds with a pattern that tries every split of a row of blanks or of open comments.
    [
      "a declaration after many blanks",
      bytes(`<meta charset=${" ".repeat(99_000)}koi8-r>\xed`),
      undefined,
      `<meta charset=${" ".repeat(99_000)}koi8-r>М`,
    ],
    [
      "blanks instead of a declaration",
      utf8(`<meta charset=${" ".repeat(3e5)}é`),
      undefined,
      `<meta charset=${" ".repeat(3e5)}é`,
    ],
    ["comments without an end", utf8(`${"<!--".repeat(75_000)}é`), undefined, `${"<!--".repeat(75_000)}é`],
  ])("reads %s", (_, written, charset, text) => {
    expect(decodePage(written, charset)).toEqual({ text });
  });

  test.each([
    [
      "many bytes that UTF-8 does not have",
      bytes("\xe9 ".repeat(30)),
      undefined,
      "declares no encoding within its first 100,000 bytes, and is not UTF-8",
    ],
    ["many bytes that are not what is declared", bytes("\xe9 ".repeat(30)), "utf-8", "is not utf-8, as it declares"],
    ["an encoding that there is not", bytes("a"), "klingon", "is declared as klingon, which is not a web encoding"],
    [
      "an encoding that hides markup",
      bytes("a"),
      "iso-2022-kr",
      "is declared as iso-2022-kr, which is not a web encoding",
    ],
  ])("refuses %s", (_, written, charset, fault) => {
    expect(decodePage(written, charset)).toMatchObject({ fault, cure: expect.stringMatching(/UTF-8/) });
  });

  test.each([
    ["broken", gzipSync("a").subarray(0, 15)],
    ["far too much", gzipSync(Buffer.alloc(11_000_000))],
  ])("refuses what is packed and %s", (_, packed) => {
    expect(decodePage(packed)).toMatchObject({ fault: "is compressed in a way that cannot be read" });
  });

  test.each([
    [
      "MHTML",
      "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n",
      "MHTML",
    ],
    ["Safari's archive", "bplist00\xd1\x01", "Safari"],
  ])("says what to do with %s", (_, written, kind) => {
    expect(decodePage(bytes(written))).toEqual({
      fault: expect.stringContaining(kind),
      cure: "save it again as “HTML only”",
    });
  });
});
