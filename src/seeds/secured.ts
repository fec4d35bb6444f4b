import { type FieldMap, type FieldPath, type FieldValue, isList, isMap, mapOf } from "./field-value.ts";

export interface Unsecured {
  /** The fields without `secured`, at any depth and in any spelling. */
  readonly fields: FieldMap;
  /** The secret texts, only to look for them elsewhere. */
  readonly secrets: readonly string[];
  /** Where `secured` stood in an unusual place or spelling. */
  readonly unusual: readonly FieldPath[];
}

/** The shortest run of base64 that counts as a piece of a secret: long words and addresses stay below it. */
const SHORTEST_PIECE = 24;

const BASE64_RUN = /[A-Za-z0-9+/]{24,}/g;

/** Takes the old site's private field out of a seed's fields before anything else looks at them. */
export function dropSecured(fields: FieldMap): Unsecured {
  const secrets: string[] = [];
  const unusual: FieldPath[] = [];
  const withoutSecured = (map: FieldMap, path: FieldPath): FieldMap => {
    const kept: [string, FieldValue][] = [];
    for (const [key, value] of Object.entries(map)) {
      const here = [...path, key];
      if (isSecured(key)) {
        secrets.push(...textsIn(value));
        if (key !== "secured" || path.length > 0) unusual.push(here);
      } else kept.push([key, walk(value, here)]);
    }
    return mapOf(kept);
  };
  const walk = (value: FieldValue, path: FieldPath): FieldValue => {
    if (isMap(value)) return withoutSecured(value, path);
    if (isList(value)) return value.map((item, index) => walk(item, [...path, index]));
    return value;
  };
  return { fields: withoutSecured(fields, []), secrets, unusual };
}

/** The pieces to look for: the first 24 characters of each run of base64 in the secrets. */
export function piecesOf(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => secret.match(BASE64_RUN) ?? []).map((run) => run.slice(0, SHORTEST_PIECE));
}

/** The runs of a text that could be a piece of a secret: few articles have any. */
export function longRunsIn(text: string): string[] {
  return text.match(BASE64_RUN) ?? [];
}

/**
 * The first place in a text where a piece of a secret begins, or -1. Looks at runs of base64 only and each of their
 * places once, so that a whole site is scanned in one pass.
 */
export function findSecret(text: string, pieces: ReadonlySet<string>): number {
  if (pieces.size === 0) return -1;
  for (const run of text.matchAll(BASE64_RUN)) {
    for (let at = 0; at + SHORTEST_PIECE <= run[0].length; at++) {
      if (pieces.has(run[0].slice(at, at + SHORTEST_PIECE))) return run.index + at;
    }
  }
  return -1;
}

function isSecured(key: string): boolean {
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

/** More pieces than any private text of the old site has, and few enough for a seed that is made of them. */
const MOST_PIECES = 20_000;

/** Every piece of the secrets, wherever in them it begins. */
export function everyPieceOf(secrets: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const run of secrets.flatMap((secret) => secret.match(BASE64_RUN) ?? [])) {
    for (let at = 0; at + SHORTEST_PIECE <= run.length && pieces.size < MOST_PIECES; at++) {
      pieces.add(run.slice(at, at + SHORTEST_PIECE));
    }
  }
  return pieces;
}

/** Whether any text below a value, names too, holds one of the pieces. */
export function holdsSecret(value: FieldValue, pieces: ReadonlySet<string>): boolean {
  if (typeof value === "string") return findSecret(value, pieces) !== -1;
  if (isList(value)) return value.some((item) => holdsSecret(item, pieces));
  if (!isMap(value)) return false;
  return Object.entries(value).some(([name, item]) => findSecret(name, pieces) !== -1 || holdsSecret(item, pieces));
}
