import { memoize } from "../lib/memoize.ts";
import {
  ARTICLES,
  BENT_DAYS,
  CALENDARS,
  foldLetters,
  MAGNITUDES,
  NUMBER_WORDS,
  PREPOSITIONS,
} from "./headline-words.ts";

/** A headline prepared for comparison. */
export interface Headline {
  /** In lower case, without accents. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether its script has no spaces, so that each token is a character. */
  readonly signs: boolean;
}

/** A word, or a character of a script without spaces. Articles are left out. */
export interface Token {
  readonly word: string;
  /** The index of its clause, between commas, colons or dashes. */
  readonly clause: number;
  readonly place: number;
  /** The small word shortly before it that shows its role: "to Quito"; "" if there is none. */
  readonly before: string;
  /** Whether it may be such a small word itself, judging by its length. */
  readonly isSmall: boolean;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const CLAUSES =
  /(?:(?!(?<=\p{N})[,:–]\p{N})[,;:—–|،؛、。；：，…!?！？«»])+|\s-\s|(?<=\p{L}{5})\.\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+/u;
const TOKENS = new RegExp(
  `\\p{N}+(?:[.,:–-]\\p{N}+)*|${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}&])+`,
  "gu",
);

/** The longest words taken as prepositions: in lower case, and in scripts without capitals. */
const SMALL = { cased: 4, other: 2 } as const;

/** Parses a headline. */
export function readHeadline(title: string): Headline {
  const text = foldLetters(title)
    .replace(/\bwon't\b/g, "will not")
    .replace(/\b(?:can't|cannot)\b/g, "can not")
    .replace(/n't\b|(?<=\b(?:is|are|was|were|does|do|did|has|have|had|would|should|could))nt\b/g, " not")
    .replace(/\bno\.? (?=\p{N})/gu, "")
    .replace(/'s?(?=\P{L}|$)/gu, "")
    .replace(/\bn'/g, "ne ")
    .replace(/\b[dlcsjmt]'|'/g, "");
  const capitals = new Set([...title.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}]*/gu)].map(([word]) => foldLetters(word)));
  const tokens: Token[] = [];
  text.split(CLAUSES).forEach((part, clause) => {
    let before = "";
    let passed = 0;
    for (const [found] of part.matchAll(TOKENS)) {
      if (ARTICLES.has(found)) continue;
      const word = String(NUMBER_WORDS.get(found) ?? found);
      const most = word.toUpperCase() === word ? SMALL.other : SMALL.cased;
      const isSmall = PREPOSITIONS.has(word) || (!UNSPACED.test(word) && word.length <= most && !capitals.has(word));
      tokens.push({ word: word.normalize("NFD"), clause, place: tokens.length, before, isSmall });
      passed = isSmall ? 0 : passed + 1;
      if (isSmall) before = word.normalize("NFD");
      else if (passed === REACH) before = "";
    }
  });
  return { text, tokens, signs: UNSPACED.test(text) };
}

/** The number of words that a small word may refer to: "by ferry strike". */
const REACH = 2;

/**
 * The numbers in a folded text, as text: digits of any script, numbers in words, multiplied by words such as "million".
 * Scores and versions stay whole.
 */
export function numbersOf(text: string): ReadonlySet<string> {
  const numbers = new Set<string>();
  const latin = text.replace(/[٠-٩۰-۹०-९]/g, (digit) => String((digit.charCodeAt(0) - baseOf(digit)) % 10));
  for (const [, currency = "", digits = "", space = "", unit = ""] of latin.matchAll(NUMBER)) {
    const magnitude = space === "" && unit === "m" && currency === "" ? 1 : magnitudeOf(unit);
    numbers.add(numberIn(digits, magnitude));
  }
  for (const [, sign = ""] of latin.matchAll(/第\s*([一二三四五六七八九十])/gu))
    numbers.add(String("一二三四五六七八九十".indexOf(sign) + 1));
  for (const [word] of latin.matchAll(/\p{L}+/gu)) {
    const value = NUMBER_WORDS.get(word);
    if (value !== undefined) numbers.add(String(value));
  }
  return numbers;
}

const NUMBER =
  /([$€£¥]\s*)?(?<![\p{N}.,])(\p{Nd}+(?:[.,:'–-]\p{Nd}+|[ \u00a0\u202f]\p{Nd}{3}(?!\p{N}))*)(\s*)(\p{L}+)?/gu;

function baseOf(digit: string): number {
  return digit < "۰" ? 0x660 : digit < "०" ? 0x6f0 : 0x966;
}

function magnitudeOf(unit: string): number {
  return MAGNITUDES.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
}

function numberIn(digits: string, magnitude: number): string {
  const isGrouped = /^\p{Nd}{1,3}(?:[.,' \u00a0\u202f]\p{Nd}{3})+$/u.test(digits);
  const plain = isGrouped ? digits.replace(/\P{Nd}/gu, "") : digits.replace(",", ".");
  const value = Number(plain);
  return Number.isNaN(value) ? plain : String(Math.round(value * magnitude * 1000) / 1000);
}

/** The weekdays and months that a headline names. */
export type NamedDates = Readonly<Record<"weekday" | "month", readonly Day[]>>;

interface Day {
  /** 0 for Sunday and for January. */
  readonly place: number;
  readonly name: string;
}

/** Finds weekdays and months in any known language. */
export function namedDates({ tokens, text }: Headline): NamedDates {
  const found = { weekday: [] as Day[], month: [] as Day[] };
  const names = calendarNames("all");
  tokens.forEach(({ word }, place) => {
    const two = `${word} ${tokens[place + 1]?.word ?? ""}`;
    const known = [two, word, word.replace(/s$/, ""), BENT_DAYS.get(word) ?? ""].find((name) => names.has(name));
    const day = known === undefined ? undefined : names.get(known);
    if (day !== undefined) found[day.kind].push({ place: day.place, name: known ?? word });
  });
  for (const [name, chinese = "", japanese = ""] of text.matchAll(
    /(?:周|週|星期|礼拜)([日天一二三四五六])|([日月火水木金土])曜/gu,
  )) {
    const place =
      chinese === "" ? "日月火水木金土".indexOf(japanese) : "日一二三四五六".indexOf(chinese.replace("天", "日"));
    found.weekday.push({ place, name });
  }
  return found;
}

const calendarNames = memoize((_: "all") => {
  const names = new Map<string, { readonly kind: "weekday" | "month"; readonly place: number }>();
  for (const language of CALENDARS) {
    for (const kind of ["weekday", "month"] as const) {
      const format = new Intl.DateTimeFormat(language, { [kind]: "long", timeZone: "UTC" });
      for (let place = 0; place < (kind === "month" ? 12 : 7); place++) {
        const date = kind === "month" ? Date.UTC(2023, place, 1) : Date.UTC(2023, 0, 1 + place);
        names.set(foldLetters(format.format(date)), { kind, place });
      }
    }
  }
  return names;
});
