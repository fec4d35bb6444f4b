import { hasTime, parseStatedDate, type StatedDate } from "../lib/stated-date.ts";
import { parseWildDate } from "./parse-wild-date.ts";

/**
 * Reads a date as pages and feeds write it, by `parseWildDate`. As in seeds, a time without a zone is read as UTC and a
 * date without a time stays a day; `note` says so, and is "" otherwise. Years alone, impossible days, days that can be read
 * in two ways and years before the web are no dates. `loose` lets words stand before the date: "Posted by Ann on 5 March
 * 2024".
 */
export function readPageDate(
  text: string,
  options: { readonly loose?: boolean } = {},
): { readonly date: StatedDate; readonly note: string } | undefined {
  const wild = parseWildDate(text, options);
  const { date } = wild === undefined ? {} : parseStatedDate(wild.written);
  if (wild === undefined || date === undefined) return undefined;
  const unclear = wild.unclearZone === undefined ? "" : `, for ${wild.unclearZone} is the zone of several countries`;
  if (!hasTime(date)) return { date, note: `without a time${unclear}` };
  return { date, note: wild.hasZone ? "" : "without a zone, read as UTC" };
}
