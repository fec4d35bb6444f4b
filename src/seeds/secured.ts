import { normalForm } from "../lib/normal-form.ts";
import { type ByteRange, rangeHash, rollingHashFinder } from "../lib/rolling-hash.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { emptyMap, type FieldMap, type FieldPath, type FieldValue, isList, isMap } from "./field-value.ts";

export interface Unsecured {
  /** The fields without `secured`, at any depth and in any spelling. */
  readonly fields: FieldMap;
  /** The secret texts, used only to search for them elsewhere. */
  readonly secrets: readonly string[];
  /** Where `secured` had an unusual place or spelling. */
  readonly unusual: readonly FieldPath[];
}

/** The shortest run of base64 that counts as a piece of a secret. Long words and addresses are shorter. */
export const SHORTEST_PIECE = 24;

/** Whether the hash of any window of SHORTEST_PIECE bytes passes a test. */
export const findPieceHash = rollingHashFinder(SHORTEST_PIECE);

/** Removes the old site's private field from a seed, before anything else reads its fields. */
export function dropSecured(fields: FieldMap): Unsecured {
  const secrets: string[] = [];
  const unusual: FieldPath[] = [];
  const withoutSecured = (map: FieldMap, path: FieldPath): FieldMap => {
    const kept = emptyMap();
    for (const [key, value] of Object.entries(map)) {
      if (!isSecured(key)) {
        kept[key] = hidesSecured(value) ? walk(value, [...path, key]) : value;
        continue;
      }
      secrets.push(...textsIn(value));
      if (key !== "secured" || path.length > 0) unusual.push([...path, key]);
    }
    return kept;
  };
  const walk = (value: FieldValue, path: FieldPath): FieldValue => {
    if (isMap(value)) return withoutSecured(value, path);
    if (isList(value)) return value.map((item, index) => walk(item, [...path, index]));
    return value;
  };
  return { fields: withoutSecured(fields, []), secrets, unusual };
}

/** Whether the field occurs anywhere in a value. It hardly ever does, and then nothing needs copying. */
function hidesSecured(value: FieldValue): boolean {
  if (isList(value)) return value.some(hidesSecured);
  if (!isMap(value)) return false;
  for (const key in value) if (isSecured(key) || hidesSecured(value[key] ?? null)) return true;
  return false;
}

/** Pieces of secrets, as hashes (`rangeHash`). Nothing private is kept, not even in the cache. */
export interface Pieces {
  readonly size: number;
  readonly has: (piece: number) => boolean;
}

/**
 * The pieces to search for: each run of base64 in the secrets, split into blocks of 24 characters. A copy of 47
 * characters or more contains a whole block, at whatever offset it begins. Blocks of words, numbers and addresses are
 * skipped, because other seeds and the site itself contain them.
 */
export function piecesOf(secrets: readonly string[]): number[] {
  const pieces: number[] = [];
  for (const secret of secrets) {
    const bytes = encodeUtf8(secret);
    for (const { from, to } of runsIn(bytes)) {
      for (let at = from; at + SHORTEST_PIECE <= to; at += SHORTEST_PIECE) {
        const block = { from: at, to: at + SHORTEST_PIECE };
        if (isRandom(bytes, block)) pieces.push(rangeHash(bytes, block));
      }
    }
  }
  return pieces;
}

/**
 * 24 characters of words have fewer changes between lower case, capitals and digits; ciphertext has twelve on average.
 */
const MIN_CHANGES = 6;

/** Whether 24 characters look random: base64 or hexadecimal digits, not `content/uploads/2015/01/`. */
export function isRandom(bytes: Uint8Array, { from, to }: ByteRange): boolean {
  let changes = 0;
  let before = 0;
  for (let at = from; at < to; at++) {
    const kind = KIND[bytes[at] ?? 0] ?? 0;
    // A capital before a lower-case letter begins a word, and a slash separates words.
    if (kind !== before && kind !== 0 && before !== 0 && !(before === CAPITAL && kind === SMALL)) changes++;
    before = kind;
  }
  return changes >= MIN_CHANGES;
}

/** The last changes within a text, by the number of letters and digits up to each. */
const lastChanges = new Int32Array(MIN_CHANGES);

/**
 * Whether 24 letters and digits in a row could be random, whatever stands between them. Hardly any prose seems so, and
 * one pass is much cheaper than looking for a secret.
 */
export function seemsRandom(text: string): boolean {
  let counted = 0;
  let before = 0;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < KIND.length ? (KIND[code] ?? 0) : 0;
    if (kind === 0) continue;
    counted++;
    if (kind !== before && before !== 0 && !(before === CAPITAL && kind === SMALL)) {
      lastChanges[found++ % MIN_CHANGES] = counted;
      const first = lastChanges[found % MIN_CHANGES] ?? 0;
      // The first change has a character before it.
      if (found >= MIN_CHANGES && counted - first <= SHORTEST_PIECE - 2) return true;
    }
    before = kind;
  }
  return false;
}

const SMALL = 1;
const CAPITAL = 2;
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  return /[a-z]/.test(sign) ? SMALL : /[A-Z]/.test(sign) ? CAPITAL : /[0-9]/.test(sign) ? 3 : 0;
});

/** The runs of a text that could be a piece of a secret. Few articles have any. */
export function longRunsIn(text: string): string[] {
  return text.length < SHORTEST_PIECE ? [] : longRunsOf(encodeUtf8(text));
}

/** The same of a text in UTF-8. */
export function longRunsOf(bytes: Buffer): string[] {
  return runsIn(bytes).map(({ from, to }) => bytes.toString("latin1", from, to));
}

/**
 * The runs of base64 at least as long as a piece, found in UTF-8 bytes. Base64 is ASCII, so no part of a multi-byte
 * character looks like it; and bytes lie in a row, while V8 keeps a page as a tree of strings. Jumps ahead by the
 * length of a piece and looks backwards from there, like Boyer–Moore, because a whole site is scanned before it is
 * published.
 */
function runsIn(bytes: Uint8Array): readonly ByteRange[] {
  const runs: ByteRange[] = [];
  for (let from = 0; from + SHORTEST_PIECE <= bytes.length; ) {
    let at = from + SHORTEST_PIECE - 1;
    while (at >= from && isBase64(bytes, at)) at--;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    let to = from + SHORTEST_PIECE;
    while (to < bytes.length && isBase64(bytes, to)) to++;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

const BASE64 = Uint8Array.from({ length: 256 }, (_, byte) => (/[A-Za-z0-9+/]/.test(String.fromCharCode(byte)) ? 1 : 0));

function isBase64(bytes: Uint8Array, at: number): boolean {
  return BASE64[bytes[at] ?? 0] === 1;
}

/** More runs than a site of ten thousand articles has, and few enough for any memory. */
const MAX_HARMLESS = 100_000;

/**
 * Makes a function that tells whether a piece of a secret occurs in a text in UTF-8. It remembers harmless runs by
 * hash, because a site repeats its addresses many times.
 */
export function pieceFinder(pieces: Pieces): (text: Uint8Array) => boolean {
  if (pieces.size === 0) return () => false;
  const harmless = new Set<number>();
  return (text) =>
    runsIn(text).some((run) => {
      const number = rangeHash(text, run);
      if (harmless.has(number)) return false;
      if (findPieceHash(text, run, (piece) => pieces.has(piece))) return true;
      if (harmless.size < MAX_HARMLESS) harmless.add(number);
      return false;
    });
}

/** The pieces that occur in a text, each once. For the few texts known to contain one. */
export function piecesIn(text: Uint8Array, pieces: Pieces): readonly number[] {
  const found = new Set<number>();
  for (const run of runsIn(text)) {
    findPieceHash(text, run, (piece) => {
      if (pieces.has(piece)) found.add(piece);
      return false;
    });
  }
  return [...found];
}

/** Whether a piece of a secret occurs in a single text. */
export function holdsPiece(text: string, pieces: Pieces): boolean {
  return pieceFinder(pieces)(encodeUtf8(text));
}

function isSecured(key: string): boolean {
  // A name of ASCII letters is compared directly; only other names can disguise the word.
  if (/^[A-Za-z]*$/.test(key)) return key.toLowerCase() === "secured";
  return (
    normalForm(key, "NFKC")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase() === "secured"
  );
}

function textsIn(value: FieldValue): string[] {
  if (typeof value === "string") return [value];
  if (isList(value)) return value.flatMap(textsIn);
  if (isMap(value)) return Object.values(value).flatMap(textsIn);
  return [];
}
