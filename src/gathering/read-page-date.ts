import { hasTime, parseStatedDate, type StatedDate } from "../lib/stated-date.ts";
import type { DateOrder } from "./date-order.ts";
import { parseWildDate } from "./parse-wild-date.ts";

/** A date, and a note for the curator, or "". */
export interface PageDate {
  readonly date: StatedDate;
  /** The date with its stated offset, in the format of seeds. Its day is the one that readers of the page see. */
  readonly stated: string;
  readonly note: string;
}

/**
 * Reads a date in a page or feed with `parseWildDate`. As in seeds, a time without a zone is read as UTC and a date without a
 * time remains a day; `note` says so. Undefined for years alone, impossible or ambiguous days, and years before the web. `loose`
 * allows words before the date: "Posted by Ann on 5 March 2024"; `order` says which number is the month if both can be.
 */
export function readPageDate(
  text: string,
  options: { readonly loose?: boolean; readonly order?: DateOrder | undefined } = {},
): PageDate | undefined {
  const wild = parseWildDate(text, options);
  const { date } = wild === undefined ? {} : parseStatedDate(wild.written);
  if (wild === undefined || date === undefined) return undefined;
  const { stated, hasZone, unclearZone } = wild;
  const unclear = unclearZone === undefined ? "" : `, because ${unclearZone} is ambiguous`;
  if (!hasTime(date)) return { date, stated, note: `without a time${unclear}` };
  return { date, stated, note: hasZone ? "" : "without a time zone, read as UTC" };
}
