import { memoize } from "../lib/memoize.ts";
import type { Locale } from "./words.ts";

/** A share as a percentage: "8%". */
export function sayShare({ language }: Locale, share: number): string {
  return percentFormat(language).format(share);
}

const percentFormat = memoize((language: string) => new Intl.NumberFormat(language, { style: "percent" }));
