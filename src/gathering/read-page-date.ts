import { hasTime, parseStatedDate, type StatedDate } from "../lib/stated-date.ts";
import type { DateOrder } from "./date-order.ts";
import { parseWildDate } from "./parse-wild-date.ts";

/** A date that was read, and what a curator should know of it: "" where it says all. */
export interface PageDate {
  readonly date: StatedDate;
  /** The same in the zone that it states, as seeds may have it: its day is the one that readers of the page see. */
  readonly stated: string;
  readonly note: string;
}

/**
 * Reads a date as pages and feeds write it, by `parseWildDate`. As in seeds, a time without a zone is read as UTC and a
 * date without a time stays a day; `note` says so, and is "" otherwise. Years alone, impossible days, days that can be read
 * in two ways and years before the web are no dates. `loose` lets words stand before the date: "Posted by Ann on 5 March
 * 2024"; `order` says which number is the month where both may be.
 */
export function readPageDate(
  text: string,
  options: { readonly loose?: boolean; readonly order?: DateOrder | undefined } = {},
): PageDate | undefined {
  const wild = parseWildDate(text, options);
  const { date } = wild === undefined ? {} : parseStatedDate(wild.written);
  if (wild === undefined || date === undefined) return undefined;
  const { stated, hasZone, unclearZone } = wild;
  const unclear = unclearZone === undefined ? "" : `, for ${unclearZone} is the zone of several countries`;
  if (!hasTime(date)) return { date, stated, note: `without a time${unclear}` };
  return { date, stated, note: hasZone ? "" : "without a zone, read as UTC" };
}
