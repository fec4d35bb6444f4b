/** The scripts that the filter distinguishes, by index; 0 is not a letter. */
export const SCRIPTS = [
  "no script",
  "Latin",
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Devanagari",
  "Thai",
  "Han",
  "Kana",
  "Hangul",
  "another script",
] as const;

export const LATIN = 1;
export const CYRILLIC = 2;
export const GREEK = 3;
export const THAI = 7;
export const HAN = 8;
export const KANA = 9;
const OTHER = 11;

/** First and last code unit of each range of letters, and its script. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xaa, 0xaa, LATIN],
  [0xba, 0xba, LATIN],
  [0xc0, 0xd6, LATIN],
  [0xd8, 0xf6, LATIN],
  [0xf8, 0x2af, LATIN],
  [0x1e00, 0x1eff, LATIN],
  [0xff21, 0xff3a, LATIN],
  [0xff41, 0xff5a, LATIN],
  [0x370, 0x373, GREEK],
  [0x376, 0x377, GREEK],
  [0x37b, 0x37d, GREEK],
  [0x386, 0x386, GREEK],
  [0x388, 0x3ff, GREEK],
  [0x1f00, 0x1fff, GREEK],
  [0x400, 0x481, CYRILLIC],
  [0x48a, 0x52f, CYRILLIC],
  [0x530, 0x588, OTHER],
  [0x5d0, 0x5f2, 5],
  [0x620, 0x64a, 4],
  [0x66e, 0x6d3, 4],
  [0x6fa, 0x7ff, 4],
  [0x900, 0x963, 6],
  [0x971, 0x97f, 6],
  [0x980, 0xdff, OTHER],
  [0xe01, 0xe4e, THAI],
  [0xe80, 0x10ff, OTHER],
  [0x1100, 0x11ff, 10],
  [0x1200, 0x17ff, OTHER],
  [0x3041, 0x3096, KANA],
  [0x30a1, 0x30fa, KANA],
  [0x30fc, 0x30ff, KANA],
  [0x3130, 0x318f, 10],
  [0x3400, 0x4dbf, HAN],
  [0x4e00, 0x9fff, HAN],
  [0xac00, 0xd7a3, 10],
  [0xf900, 0xfaff, HAN],
  [0xff66, 0xff9f, KANA],
];

const table = new Uint8Array(0x10000);
for (const [first, last, script] of RANGES) table.fill(script, first, last + 1);

/** The script of a UTF-16 code unit, as an index into SCRIPTS; 0 for anything but a letter. */
export function scriptOf(unit: number): number {
  return table[unit] ?? 0;
}
