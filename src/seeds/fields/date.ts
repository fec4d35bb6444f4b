import { hasTime, parseStatedDate, type StatedDate, YEARS } from "../../lib/stated-date.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent } from "./shapes.ts";

/**
 * Reads a date, with the time if stated. An invalid date is an error for the article, which must not be filed under a
 * guessed day, and a warning for coverage. A date without a time is a warning, because the source may state one, unless
 * a curator wrote it.
 */
export function readDate(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Reporter,
  { ifWrong, isCurators = false }: { readonly ifWrong: "error" | "warning"; readonly isCurators?: boolean },
): StatedDate | undefined {
  if (isAbsent(value)) return undefined;
  const parsed = typeof value === "string" ? parseStatedDate(value.trim()) : ({ fault: "several" } as const);
  if ("fault" in parsed) return void report[ifWrong](`date/wrong.${parsed.fault}`, path, { value, ...YEARS });
  if (parsed.repair !== undefined) report.warning("date/incomplete.zone", path, { value, date: parsed.date });
  if (!hasTime(parsed.date) && !isCurators) report.warning("date/incomplete.time", path, { value });
  return parsed.date;
}
