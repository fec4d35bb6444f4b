import type { Found } from "./found.ts";

/** The places of a fact, most trustworthy first. */
export type Candidates = readonly (readonly [source: string, value: string | undefined])[];

/** The first value that is present. */
export function firstFound(places: Candidates): Found<string> | undefined {
  for (const [source, value] of places) if (value !== undefined) return { value, source };
  return undefined;
}
