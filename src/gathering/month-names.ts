import { normalForm } from "../lib/normal-form.ts";

/** Languages in which dates are read. Where names conflict, English wins. */
const LANGUAGES =
  "en en-GB de de-AT fr es it pt nl sv da nb fi is pl cs sk hu ro bg ru uk be sr sr-Latn hr bs sl mk sq el tr az et lv lt ga cy eu ca gl af id ms sw ar ar-SY he fa th hi bn mr ta te ur ka hy kk uz".split(
    " ",
  );

interface Names {
  /** 1 to 12. Undefined for words with different meanings in different languages ("listopad"). */
  readonly months: ReadonlyMap<string, number | undefined>;
  readonly weekdays: ReadonlySet<string>;
}

let names: Names | undefined;

/** The month, 1 to 12, named by a lower-case word in any known language (CLDR). Undefined for other words. */
export function monthOf(word: string): number | undefined {
  names ??= readNames();
  return names.months.get(plain(word));
}

/** True if a lower-case word is the name of a weekday. */
export function isWeekday(word: string): boolean {
  names ??= readNames();
  return names.weekdays.has(plain(word));
}

/** Removes accents, which capitals often lack: "ΜΑΡΤΙΟΥ", "FEVRIER". */
function plain(word: string): string {
  const bare = normalForm(word.replace(/[.'’]$/, ""), "NFD").replace(/[\u0300-\u036f]/g, "");
  return normalForm(bare, "NFC").replaceAll("ς", "σ");
}

/** Reads the CLDR's names, with and without a day beside them: "5 marca", but "marzec". */
function readNames(): Names {
  const months = new Map<string, number | undefined>();
  const weekdays = new Set<string>();
  const english = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const format = formatOf(language, options);
        for (let month = 1; month <= 12; month++) {
          const word = partOf(format, "month", Date.UTC(2021, month - 1, 5));
          if (word === "" || /\d/.test(word) || english.has(word)) continue;
          if (language.startsWith("en")) english.add(word);
          const known = months.has(word) ? months.get(word) : month;
          months.set(word, known === month ? month : undefined);
        }
      }
      const format = formatOf(language, { weekday: style });
      for (let day = 1; day <= 7; day++) weekdays.add(partOf(format, "weekday", Date.UTC(2021, 2, day)));
    }
  }
  return { months, weekdays };
}

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: "UTC" });
}

function partOf(format: Intl.DateTimeFormat, type: "month" | "weekday", time: number): string {
  const part = format.formatToParts(time).find((each) => each.type === type);
  return plain((part?.value ?? "").toLowerCase());
}
