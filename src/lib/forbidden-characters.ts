import { TAGGED_FLAG } from "./plain-text.ts";

/**
 * What no file of a site may hold: what XML 1.0 §2.2 forbids, the other controls, non-characters, halves of characters,
 * what turns the direction of a text around, and tag characters outside a flag. `repairText` takes out all of these.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}\u{e0000}-\u{e00ff}]/u;

const FLAGS = new RegExp(TAGGED_FLAG, "gu");

/** Bytes of UTF-8 that are forbidden (2), or may begin what is (1). Letters and the marks around them are neither. */
const SUSPECTS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f) return 2;
  return byte === 0xc2 || byte === 0xe2 || byte === 0xed || byte === 0xef || byte >= 0xf0 ? 1 : 0;
});

/**
 * The first forbidden character of a text in UTF-8, as "U+202E"; undefined where there is none. One pass over the bytes:
 * a whole site is looked over before it is published.
 */
export function forbiddenIn(bytes: Buffer): string | undefined {
  for (let at = 0; at < bytes.length; at++) {
    const suspect = SUSPECTS[bytes[at] ?? 0];
    // What begins like one and is none, such as a flag, is rare: then the whole text is looked at by its characters.
    if (suspect === 2 || (suspect === 1 && mayBegin(bytes, at))) return forbiddenInText(bytes.toString("utf8"));
  }
  return undefined;
}

/** The first character that JSON writes as an escape and readers of it turn back: a control, or half of a character. */
export function forbiddenInJson(json: string): string | undefined {
  const written = /(?<!\\)(?:\\\\)*\\(?:[bf]|u(?:00[01][0-9a-f]|d[89a-f][0-9a-f]{2}))/.exec(json)?.[0];
  return written === undefined ? undefined : forbiddenInText(JSON.parse(`"${written}"`));
}

/** The same of a text as the language has it, where halves of characters may stand. */
export function forbiddenInText(text: string): string | undefined {
  const found = FORBIDDEN.exec(text.replace(FLAGS, ""))?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

function mayBegin(bytes: Buffer, at: number): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  switch (first) {
    case 0xc2:
      return second <= 0x9f;
    case 0xe2:
      return second === 0x80 ? third >= 0xaa && third <= 0xae : second === 0x81 && third >= 0xa6 && third <= 0xa9;
    case 0xed:
      return second >= 0xa0;
    case 0xef:
      return (second === 0xbf && third >= 0xbe) || (second === 0xb7 && third >= 0x90 && third <= 0xaf);
    default:
      // Tag characters, and the last two places of each plane.
      return (
        (first === 0xf3 && second === 0xa0 && third <= 0x83) ||
        ((second & 0x0f) === 0x0f && third === 0xbf && fourth >= 0xbe)
      );
  }
}
