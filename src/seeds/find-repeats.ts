import { type FieldValue, isList, isMap } from "./field-value.ts";
import { holdsPiece, longRunsIn, type Pieces, SHORTEST_PIECE, someStretch } from "./secured.ts";

/** More pieces than any private text of the old site has, and few enough for a seed that is made of them. */
const MOST_PIECES = 20_000;

/** Every piece of the secrets, wherever in them it begins. */
export function everyPieceOf(secrets: readonly string[]): Pieces {
  const pieces = new Set<number>();
  for (const run of secrets.flatMap(longRunsIn)) {
    const within = { from: 0, to: run.length };
    const isFull = someStretch(Buffer.from(run), within, (number) => pieces.add(number).size >= MOST_PIECES);
    if (isFull) break;
  }
  return pieces;
}

/**
 * Makes the test whether any text below a value, names too, holds 24 characters in a row of one of the secrets. What it
 * needs to know of them is worked out when the first text has a run that could be one.
 */
export function findRepeats(secrets: readonly string[]): (value: FieldValue) => boolean {
  if (secrets.length === 0) return () => false;
  let blocks: Blocks | undefined;
  let pieces: Pieces | undefined;
  const isRepeat = (run: string) => {
    blocks ??= blocksOf(secrets);
    if (!mayHoldBlock(run, blocks)) return false;
    pieces ??= everyPieceOf(secrets);
    return holdsPiece(run, pieces);
  };
  const repeats = (value: FieldValue): boolean => {
    if (typeof value === "string") return value.length >= SHORTEST_PIECE && longRunsIn(value).some(isRepeat);
    if (isList(value)) return value.some(repeats);
    if (!isMap(value)) return false;
    for (const name in value) if (repeats(name) || repeats(value[name] ?? null)) return true;
    return false;
  };
  return repeats;
}

/** Wherever in a secret a piece begins, it holds one of the secret's blocks of half its length: few to keep, few to ask. */
const BLOCK = SHORTEST_PIECE / 2;

/** The first characters of each, as one number: hardly a place of an address begins like one. */
type Blocks = ReadonlySet<number>;

function blocksOf(secrets: readonly string[]): Blocks {
  const blocks = new Set<number>();
  for (const run of secrets.flatMap(longRunsIn)) {
    for (let at = 0; at + BLOCK <= run.length; at += BLOCK) blocks.add(beginningAt(run, at));
  }
  return blocks;
}

/** Whether a run may hold a block: where it says so, all is looked at. */
function mayHoldBlock(run: string, blocks: Blocks): boolean {
  for (let at = 0; at + BLOCK <= run.length; at++) if (blocks.has(beginningAt(run, at))) return true;
  return false;
}

/** Four characters of base64, below 2^28. */
function beginningAt(run: string, at: number): number {
  let number = 0;
  for (let next = at; next < at + 4; next++) number = number * 128 + run.charCodeAt(next);
  return number;
}
