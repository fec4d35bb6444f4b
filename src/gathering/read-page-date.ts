import { DateTime } from "luxon";
import { type Instant, parseInstant } from "../lib/instant.ts";

const DAY_FIRST = /^\d{4}-\d\d-\d\d|^\d{8}T\d/;
const DAY_NAMED = /^(?:[A-Z][a-z]{2,8}, )?\d{1,2} [A-Z][a-z]{2} \d{4} /;
const ZONE = /(?:Z|[+-]\d\d:?\d\d|\b[A-Z]{1,4})$/;

/**
 * Reads a date as pages and feeds write it: ISO 8601 with its usual slips, and RFC 2822. As in seeds, a date without a
 * zone is read as UTC and one without a time as midnight; `note` says so, and is "" otherwise. Words, years alone and
 * impossible days are no dates.
 */
export function readPageDate(text: string): { readonly instant: Instant; readonly note: string } | undefined {
  const written = text.trim();
  const { instant } = parseInstant(strictly(written) ?? written);
  if (instant === undefined) return undefined;
  if (!/\d:?\d\d/.test(written.slice(10))) return { instant, note: "without a time" };
  return { instant, note: ZONE.test(written) ? "" : "without a zone, read as UTC" };
}

/** The same date in the one form that seeds have. */
function strictly(text: string): string | undefined {
  const date = DAY_FIRST.test(text)
    ? DateTime.fromISO(text.replace(/^(\S{10})\s+(?=\d)/, "$1T").replace(/\s+(?=[+-]\d\d:?\d\d$|Z$)/, ""), {
        zone: "utc",
      })
    : DAY_NAMED.test(text)
      ? DateTime.fromRFC2822(text, { zone: "utc" })
      : undefined;
  return date?.isValid ? (date.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? undefined) : undefined;
}
