import { rangeHash } from "../lib/rolling-hash.ts";
import { type FieldValue, isList, isMap } from "./field-value.ts";
import { holdsPiece, isRandom, longRunsIn, type Pieces, SHORTEST_PIECE, seemsRandom } from "./secured.ts";

/** More pieces than any private text of the old site has, and few enough to stay fast. */
const MAX_PIECES = 20_000;

/** Every piece of the secrets, at every offset, except words and addresses. */
export function everyPieceOf(secrets: readonly string[]): Pieces {
  const pieces = new Set<number>();
  for (const run of secrets.flatMap(longRunsIn)) {
    const bytes = Buffer.from(run);
    for (let from = 0; from + SHORTEST_PIECE <= run.length && pieces.size < MAX_PIECES; from++) {
      const piece = { from, to: from + SHORTEST_PIECE };
      if (isRandom(bytes, piece)) pieces.add(rangeHash(bytes, piece));
    }
  }
  return pieces;
}

/**
 * Makes a function that tells whether any text within a value, names included, repeats 24 letters and digits in a row
 * of a secret. It ignores what stands between them, since a copy may be broken by blanks or dots, or percent-encoded. A
 * shorter secret, unless it is a word, must occur literally. Indexes are built only when a text has a run that could
 * match.
 */
export function findRepeats(secrets: readonly string[]): (value: FieldValue) => boolean {
  if (secrets.length === 0) return () => false;
  const short = secrets.map((secret) => secret.trim()).filter(isShortSecret);
  const written = () => [...secrets, ...secrets.map((secret) => squeeze(decode(secret)))];
  let blocks: ReadonlySet<number> | undefined;
  let pieces: Pieces | undefined;
  const mayRepeat = (text: string, counted: Uint8Array) => {
    blocks ??= blocksOf(written());
    return mayHoldBlock(text, counted, blocks);
  };
  const isRepeat = (run: string) => {
    pieces ??= everyPieceOf(written());
    return holdsPiece(run, pieces);
  };
  const repeats = (value: FieldValue): boolean => {
    if (typeof value === "string") {
      if (short.some((secret) => value.includes(secret))) return true;
      if (value.length < SHORTEST_PIECE) return false;
      const decoded = decode(value);
      if (!seemsRandom(value) && (decoded === value || !seemsRandom(decoded))) return false;
      if (mayRepeat(value, BASE64) && longRunsIn(value).some(isRepeat)) return true;
      return mayRepeat(decoded, ALPHANUMERIC) && isRepeat(squeeze(decoded));
    }
    if (isList(value)) return value.some(repeats);
    if (!isMap(value)) return false;
    for (const name in value) if (repeats(name) || repeats(value[name] ?? null)) return true;
    return false;
  };
  return repeats;
}

/** A text with its percent-encoding and numeric entities of ASCII decoded. */
function decode(text: string): string {
  if (!/[%&]/.test(text)) return text;
  return text.replace(/%([0-9a-f]{2})|&#(?:x([0-9a-f]{2})|(\d{2,3}));?/gi, (_, percent, hex, decimal) =>
    String.fromCharCode(decimal === undefined ? Number.parseInt(percent ?? hex, 16) : Number(decimal)),
  );
}

/** The ASCII letters and digits of a text. */
function squeeze(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, "");
}

/** In UTF-16 units. Shorter texts are words and numbers that occur elsewhere by chance. */
const SHORTEST_SECRET = 12;

/** Whether a text looks like a password, not like a name, a number, a date or an address. */
function isShortSecret(secret: string): boolean {
  return (
    secret.length >= SHORTEST_SECRET &&
    /[A-Za-z]/.test(secret) &&
    /\d/.test(secret) &&
    !/[\s/:@]/.test(secret) &&
    squeeze(decode(secret)).length < SHORTEST_PIECE
  );
}

/** Half a piece. A piece at any offset contains one whole block, so indexing the secret's blocks is enough. */
const BLOCK = SHORTEST_PIECE / 2;

/** The first four characters of each block as one number. */
function blocksOf(secrets: readonly string[]): ReadonlySet<number> {
  const beginnings = new Set<number>();
  for (const run of secrets.flatMap(longRunsIn)) {
    for (let at = 0; at + BLOCK <= run.length; at += BLOCK) {
      let four = 0;
      for (let next = at; next < at + 4; next++) four = (four << 7) | run.charCodeAt(next);
      beginnings.add(four);
    }
  }
  return beginnings;
}

/** The characters that count, by their codes. */
const ALPHANUMERIC = tableOf(/[A-Za-z0-9]/);
const BASE64 = tableOf(/[A-Za-z0-9+/]/);

function tableOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));
}

/** Whether the characters of a text that count may contain a block. */
function mayHoldBlock(text: string, counted: Uint8Array, blocks: ReadonlySet<number>): boolean {
  let four = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (counted[code] !== 1) continue;
    four = ((four << 7) | code) & 0xfffffff;
    if (blocks.has(four)) return true;
  }
  return false;
}
