import * as chrono from "chrono-node";
import { onOneLine } from "../../lib/plain-text.ts";
import { parseStatedDate } from "../../lib/stated-date.ts";

/** A day on which a text may have been published, and the evidence. */
export interface DateSuggestion {
  /** "2023-03-02" */
  readonly day: string;
  /** The words, or the part of an address, that state the date. */
  readonly said: string;
  /** The 1-based line of the text; undefined if an address states the date. */
  readonly line?: number;
}

/** A text states its date at the top or bottom; so many non-blank lines of each are read. */
const HEAD_LINES = 12;
const FOOT_LINES = 6;

/** In UTF-16 units. A date stands early in its line, or nearly alone in it. */
const MAX_OF_LINE = 160;
const MAX_BESIDE = 40;

const YEAR = "((?:19|20)\\d\\d)";
const IN_ADDRESS = new RegExp(`/${YEAR}[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`);

const LANGUAGES = [chrono.en, chrono.de, chrono.fr, chrono.es, chrono.it, chrono.pt, chrono.nl];

/**
 * The beginning of a month's name in one of these languages, or a date in figures with two separators. Other lines hold
 * no complete date.
 */
const MAY_TELL =
  /(?<!\p{L})(?:j[aä]n|gen|ene|f[eé][bv]|m[aä][are]|mr[tz]|ma[giy]|mei|a[bpv]r|ju[iln]|giu|lug|aug|ao[uû]|ago|se[pt]|o[ck]t|out|ott|nov|d[eéi][cz])|\d\s?[-./]\s?\d{1,2}\s?[-./]\s?\d/iu;

/** What may come before the text's own date, strongest first. A date in the middle of a sentence does not count. */
const SIGNS: readonly RegExp[] = [
  /^(?:[^.!?]{0,60}[|·•–—-]\s*)?(?:first\s+)?(?:published|posted|date|dated|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b[^.!?]{0,20}$/iu,
  // A dateline: "LONDON, ".
  /^\p{Lu}[\p{Lu}\s.'’-]{1,40}[,:]?\s*(?:\([^)]{0,30}\)\s*)?$/u,
  /^(?:[^.!?]{0,60}[|·•–—-]\s*)?(?:last\s+)?(?:updated|modified|aktualisiert|stand|mis à jour|actualizado|aggiornato)\b[^.!?]{0,20}$/iu,
];

/**
 * The day on which a text was probably published, from the text or its addresses; undefined if nothing shows it.
 * Strongest first: a path like `/2021/08/20/`, "Published 2 March 2023", a dateline, a line with little more than a
 * date. Needs day, month and year; an ambiguous date (02/03/2023) does not count. A suggestion, for a person to
 * confirm.
 */
export function suggestDate(text: string, addresses: readonly string[]): DateSuggestion | undefined {
  for (const address of addresses) {
    const found = dayInAddress(address);
    if (found !== undefined) return found;
  }
  const dates = linesToRead(text).flatMap(({ words, line }) => datesIn(words).map((date) => ({ ...date, line })));
  // Sorting is stable, so equals keep the order of the text.
  const [first] = dates.sort((one, other) => one.rank - other.rank);
  return first && { day: first.day, said: first.said, line: first.line };
}

function dayInAddress(address: string): Pick<DateSuggestion, "day" | "said"> | undefined {
  const [said = "", ...parts] = IN_ADDRESS.exec(address.replace(/[?#].*$/, "")) ?? [];
  const [year = 0, month = 0, dayOfMonth = 0] = parts.map(Number);
  const day = dayOf(year, month, dayOfMonth);
  return day === undefined ? undefined : { day, said };
}

/** An existing day, in the years that news may have. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const text = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return parseStatedDate(text).date === undefined ? undefined : text;
}

function linesToRead(text: string): { words: string; line: number }[] {
  const lines = text
    .split("\n")
    .map((words, index) => ({ words: onOneLine(words.slice(0, MAX_OF_LINE)), line: index + 1 }))
    .filter(({ words }) => words !== "");
  return [...lines.slice(0, HEAD_LINES), ...lines.slice(HEAD_LINES).slice(-FOOT_LINES)];
}

interface RankedDate {
  readonly day: string;
  readonly said: string;
  /** The lower, the stronger the evidence. */
  readonly rank: number;
}

function datesIn(words: string): RankedDate[] {
  if (!/\d/.test(words) || !MAY_TELL.test(words)) return [];
  const address = /^\S{0,20}\s?(https?:\/\/\S+)$/.exec(words)?.[1];
  if (address !== undefined) {
    const found = dayInAddress(address);
    return found === undefined ? [] : [{ ...found, rank: 0 }];
  }
  for (const { strict } of LANGUAGES) {
    const [found] = strict.parse(words, new Date(0));
    if (found === undefined) continue;
    const { start, text, index } = found;
    const parts = (["year", "month", "day"] as const).map((part) => (start.isCertain(part) ? start.get(part) : null));
    const [year, month, dayOfMonth] = parts;
    if (year == null || month == null || dayOfMonth == null || isAmbiguous(text)) continue;
    const day = dayOf(year, month, dayOfMonth);
    const rank = rankOf(words.slice(0, index), words.length - text.length);
    if (day !== undefined && rank !== undefined) return [{ day, said: words.slice(0, index + text.length), rank }];
  }
  return [];
}

/** Ambiguous dates: "02/03/2023" and "2.3.2023" may begin with day or month. */
function isAmbiguous(text: string): boolean {
  const [, one, other] = /^(\d{1,2})[./-](\d{1,2})[./-]\d/.exec(text) ?? [];
  return one !== undefined && Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other);
}

function rankOf(before: string, beside: number): number | undefined {
  const sign = SIGNS.findIndex((each) => each.test(before));
  if (sign !== -1) return sign + 1;
  return beside <= MAX_BESIDE && !/[.!?]\s/.test(before) ? SIGNS.length + 1 : undefined;
}
