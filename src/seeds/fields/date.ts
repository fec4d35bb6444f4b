import { quote } from "../../lib/quote.ts";
import { hasTime, parseStatedDate, type StatedDate } from "../../lib/stated-date.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Report } from "../report.ts";
import { isAbsent } from "./shapes.ts";

/** How a date may be written, for those who wrote it otherwise. */
export const WRITE_DATE = "2021-05-01T09:30:00Z or 2021-05-01";

/**
 * Reads a date, with a time of day where one is stated. What is not a date is an error for the article's own date and a
 * warning for a coverage's: an article must not be filed under a day that someone guessed. A day alone is a warning too,
 * since the source may state more, but not where a curator wrote it.
 */
export function readDate(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Report,
  { ifWrong, isCurators = false }: { readonly ifWrong: "error" | "warning"; readonly isCurators?: boolean },
): StatedDate | undefined {
  if (isAbsent(value)) return undefined;
  const parsed = typeof value === "string" ? parseStatedDate(value.trim()) : { fault: "is not one date" };
  if (parsed.date === undefined) {
    report[ifWrong](path, `${quote(value)} ${parsed.fault}`, `write it as ${WRITE_DATE}`);
    return undefined;
  }
  if (parsed.repair !== undefined)
    report.warning(path, `${quote(value)} has no zone; it was read as UTC`, `write it as ${parsed.date}`);
  if (!hasTime(parsed.date) && !isCurators)
    report.warning(
      path,
      `${quote(value)} has no time; it was read as that day`,
      "add the time, if the source states one",
    );
  return parsed.date;
}
