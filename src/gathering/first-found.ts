import type { Found } from "./found.ts";

/** Where a fact is looked for, the most trustworthy place first. */
export type Candidates = readonly (readonly [source: string, value: string | undefined])[];

/** What the first place says that says anything. */
export function first(places: Candidates): Found<string> | undefined {
  for (const [source, value] of places) if (value !== undefined) return { value, source };
  return undefined;
}
