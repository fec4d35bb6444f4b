import { stretchNumber, stretchSeeker } from "../lib/stretch.ts";
import { emptyMap, type FieldMap, type FieldPath, type FieldValue, isList, isMap } from "./field-value.ts";

export interface Unsecured {
  /** The fields without `secured`, at any depth and in any spelling. */
  readonly fields: FieldMap;
  /** The secret texts, only to look for them elsewhere. */
  readonly secrets: readonly string[];
  /** Where `secured` stood in an unusual place or spelling. */
  readonly unusual: readonly FieldPath[];
}

/** The shortest run of base64 that counts as a piece of a secret: long words and addresses stay below it. */
export const SHORTEST_PIECE = 24;

/** Whether any stretch of a run that is as long as the shortest piece passes a test. */
export const someStretch = stretchSeeker(SHORTEST_PIECE);

/** Takes the old site's private field out of a seed's fields before anything else looks at them. */
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

/** Whether the field stands anywhere below a value: hardly ever, and then there is nothing to copy. */
function hidesSecured(value: FieldValue): boolean {
  if (isList(value)) return value.some(hidesSecured);
  if (!isMap(value)) return false;
  for (const key in value) if (isSecured(key) || hidesSecured(value[key] ?? null)) return true;
  return false;
}

/** Pieces of secrets, as numbers that do not tell them (`stretchNumber`): nothing private is kept, not even in the cache. */
export interface Pieces {
  readonly size: number;
  readonly has: (piece: number) => boolean;
}

/**
 * The pieces to look for: each run of base64 in the secrets cut into blocks of 24 characters. A copy of 47 characters or
 * more holds a whole block, wherever in the secret it begins.
 */
export function piecesOf(secrets: readonly string[]): number[] {
  return secrets.flatMap(longRunsIn).flatMap((run) => {
    const blocks = Math.floor(run.length / SHORTEST_PIECE);
    return Array.from({ length: blocks }, (_, block) => stretchNumber(run, block * SHORTEST_PIECE, SHORTEST_PIECE));
  });
}

/** The runs of a text that could be a piece of a secret: few articles have any. */
export function longRunsIn(text: string): string[] {
  return findLongRuns(
    text.length,
    (at) => text.charCodeAt(at),
    (from, to) => text.slice(from, to),
  );
}

/** Only every 24th character is looked at until one belongs to a run: a whole site is scanned before it is published. */
function findLongRuns(
  length: number,
  codeAt: (at: number) => number,
  cut: (from: number, to: number) => string,
): string[] {
  const runs: string[] = [];
  for (let probe = SHORTEST_PIECE - 1; probe < length; ) {
    if (!isBase64(codeAt(probe))) {
      probe += SHORTEST_PIECE;
      continue;
    }
    let from = probe;
    while (from > 0 && isBase64(codeAt(from - 1))) from--;
    let to = probe + 1;
    while (to < length && isBase64(codeAt(to))) to++;
    if (to - from >= SHORTEST_PIECE) runs.push(cut(from, to));
    probe = to + SHORTEST_PIECE;
  }
  return runs;
}

const BASE64 = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9+/]/.test(String.fromCharCode(code)) ? 1 : 0));

function isBase64(code: number): boolean {
  return code < 128 && BASE64[code] === 1;
}

/** What JSON writes in another way, half characters among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The long runs of plain data as JSON, in its order. Only texts are looked at: names are ours, and short. */
export function longRunsWithin(data: unknown): string[] {
  const runs: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      for (const run of longRunsIn(ESCAPED.test(value) ? JSON.stringify(value) : value)) runs.push(run);
    } else if (typeof value === "object" && value !== null) {
      for (const item of Object.values(value)) look(item);
    }
  };
  look(data);
  return runs;
}

/** Whether a piece of a secret begins anywhere in a text. */
export function holdsPiece(text: string, pieces: Pieces): boolean {
  return pieces.size > 0 && someHoldsPiece(longRunsIn(text), pieces);
}

/** The same of a text in UTF-8. Base64 is ASCII, so no byte of another character looks like it. */
export function bytesHoldPiece(bytes: Buffer, pieces: Pieces): boolean {
  if (pieces.size === 0) return false;
  const runs = findLongRuns(
    bytes.length,
    (at) => bytes[at] ?? 0,
    (from, to) => bytes.toString("latin1", from, to),
  );
  return someHoldsPiece(runs, pieces);
}

function someHoldsPiece(runs: readonly string[], pieces: Pieces): boolean {
  return runs.some((run) => someStretch(run, (number) => pieces.has(number)));
}

function isSecured(key: string): boolean {
  // A name of plain letters is compared as it is; only others can hide the word.
  if (/^[A-Za-z]*$/.test(key)) return key.toLowerCase() === "secured";
  return (
    key
      .normalize("NFKC")
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
