import { type Instant, parseInstant } from "../lib/instant.ts";
import { parseWildDate } from "./parse-wild-date.ts";

/**
 * Reads a date as pages and feeds write it, by `parseWildDate`. As in seeds, a date without a zone is read as UTC and one
 * without a time as midnight; `note` says so, and is "" otherwise. Years alone, impossible days, days that can be read in
 * two ways and years before the web are no dates. `loose` lets words stand before the date: "Posted by Ann on 5 March 2024".
 */
export function readPageDate(
  text: string,
  options: { readonly loose?: boolean } = {},
): { readonly instant: Instant; readonly note: string } | undefined {
  const wild = parseWildDate(text, options);
  const { instant } = wild === undefined ? {} : parseInstant(wild.written);
  if (wild === undefined || instant === undefined) return undefined;
  if (!wild.hasTime) return { instant, note: "without a time" };
  return { instant, note: wild.hasZone ? "" : "without a zone, read as UTC" };
}
