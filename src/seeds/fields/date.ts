import { type Instant, parseInstant } from "../../lib/instant.ts";
import { quote } from "../../lib/quote.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import type { Report } from "../report.ts";
import { isAbsent } from "./shapes.ts";

/**
 * Reads a date and time. What is not a date is an error for the article's own date and a warning for a coverage's:
 * an article must not be filed under a day that someone guessed.
 */
export function readDate(
  value: FieldValue | undefined,
  path: FieldPath,
  report: Report,
  ifWrong: "error" | "warning",
): Instant | undefined {
  if (isAbsent(value)) return undefined;
  const parsed = typeof value === "string" ? parseInstant(value.trim()) : { fault: "is not one date" };
  if (parsed.instant === undefined) {
    report[ifWrong](path, `${quote(value)} ${parsed.fault}`, "write it as 2021-05-01T00:00:00Z");
    return undefined;
  }
  if (parsed.repair !== undefined)
    report.warning(path, `${quote(value)} ${parsed.repair}`, `write it as ${parsed.instant}`);
  return parsed.instant;
}
