import { characterFaults } from "./character-faults.ts";

const HOLDING_A_URL = /(?:^|_|[a-z])(?:url|href|src)$/i;
const NAMES_ITS_SCHEME = /^[^/?#]*?:/;
const SAFE_SCHEME = /^(?:https?|mailto):/i;

/** Faults of a JSON text: it parses, and what its escapes stand for is as clean as the text itself. */
export function jsonFaults(path: string, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`${path}: not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  return jsonEntries(value).flatMap(([key, held]) => [
    ...characterFaults(path, key, "in a key"),
    ...characterFaults(path, held, `in ${JSON.stringify(key)} once decoded`),
    ...(HOLDING_A_URL.test(key) && NAMES_ITS_SCHEME.test(held) && !SAFE_SCHEME.test(held)
      ? [`${path}: unsafe address: ${JSON.stringify(key)} is ${JSON.stringify(held.slice(0, 200))}`]
      : []),
  ]);
}

/** Every string in a JSON value with the key it stands under (the list's key, inside a list); a key of anything else with "". */
export function jsonEntries(value: unknown, key = ""): [key: string, held: string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => jsonEntries(item, key));
  return Object.entries(value).flatMap(([name, held]: [string, unknown]) => [
    ...(typeof held === "string" ? [] : [noString(name)]),
    ...jsonEntries(held, name),
  ]);
}

function noString(key: string): [key: string, held: string] {
  return [key, ""];
}
