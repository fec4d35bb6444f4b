import { TAGGED_FLAG } from "./plain-text.ts";

/**
 * Characters that no published file may hold: those that XML 1.0 §2.2 forbids, other controls, non-characters, lone
 * surrogates, bidirectional overrides, and tag characters outside a flag. `repairText` removes all of these.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}\u{e0000}-\u{e00ff}]/u;

const FLAGS = new RegExp(TAGGED_FLAG, "gu");

/**
 * For each byte of UTF-8: 2 if it is forbidden, 1 if it may begin a forbidden character. Letters and common combining
 * marks are neither.
 */
const SUSPECTS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f) return 2;
  return byte === 0xc2 || byte === 0xe2 || byte === 0xed || byte === 0xef || byte >= 0xf0 ? 1 : 0;
});

/**
 * The first forbidden character of a text in UTF-8, as "U+202E"; undefined if there is none. Reads four bytes at once
 * and looks closer only where one is not printable ASCII, because it checks the whole site before publishing.
 */
export function forbiddenIn(bytes: Buffer): string | undefined {
  const { buffer, byteOffset, length } = bytes;
  const words = new Int32Array(buffer, 0, buffer.byteLength >> 2);
  const first = (byteOffset + 3) >> 2;
  const end = (byteOffset + length) >> 2;
  let found =
    isForbidden(bytes, 0, Math.min(length, 4 * first - byteOffset)) ||
    isForbidden(bytes, Math.max(0, 4 * end - byteOffset), length);
  for (let index = first; index < end && !found; index++) {
    const word = words[index] ?? 0;
    // The top bit of each byte: set by a byte from 0x80 on, below 0x20, or of 0x7f, and sometimes by a neighbour's.
    const isPlain = ((word | (word - 0x20202020) | (word + 0x01010101)) & 0x80808080) === 0;
    found = !isPlain && isForbidden(bytes, 4 * index - byteOffset, 4 * index - byteOffset + 4);
  }
  // False alarms, such as a flag, are rare: only then is the whole text checked by characters.
  return found ? forbiddenInText(bytes.toString("utf8")) : undefined;
}

function isForbidden(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const suspect = SUSPECTS[bytes[at] ?? 0];
    if (suspect === 2 || (suspect === 1 && mayBegin(bytes, at))) return true;
  }
  return false;
}

/** The first forbidden character that JSON writes as an escape and readers decode: a control, or a lone surrogate. */
export function forbiddenInJson(json: string): string | undefined {
  const written = /(?<!\\)(?:\\\\)*\\(?:[bf]|u(?:00[01][0-9a-f]|d[89a-f][0-9a-f]{2}))/.exec(json)?.[0];
  return written === undefined ? undefined : forbiddenInText(JSON.parse(`"${written}"`));
}

/** The same for a string, which may hold lone surrogates. */
export function forbiddenInText(text: string): string | undefined {
  const found = FORBIDDEN.exec(text.replace(FLAGS, ""))?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

function mayBegin(bytes: Buffer, at: number): boolean {
  // Read one by one: a slice of the bytes would be a new object for each quotation mark of the site.
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
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
      // Tag characters, and the last two code points of each plane.
      return (
        (first === 0xf3 && second === 0xa0 && third <= 0x83) ||
        ((second & 0x0f) === 0x0f && third === 0xbf && fourth >= 0xbe)
      );
  }
}
