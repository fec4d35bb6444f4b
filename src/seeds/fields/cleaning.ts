import { type LineRule, parseRule } from "../../cleaning/strip-comments/rule.ts";
import type { FieldPath, FieldValue } from "../field-value.ts";
import { MAX_PIECES } from "../limit-body.ts";
import type { Reporter } from "../reporter.ts";
import { isAbsent, readList, readMap } from "./shapes.ts";

/** A curator's rules for runs of lines, in 1-based lines of the file. */
export interface CleaningRules {
  readonly keep: readonly LineRule[];
  readonly cut: readonly LineRule[];
}

export const MAX_RULES = 200;

/** Twice the lines of the longest text. Each rule's lines are hashed again. */
const MAX_LINES = 2 * MAX_PIECES;

/**
 * Reads the rules that overrule the comment filter: `keep` and `cut`, each a list of "59-218 4f08a408" as reports print
 * them. An unreadable rule is an error: its author does not want the text published without it.
 */
export function readCleaning(value: FieldValue | undefined, path: FieldPath, report: Reporter): CleaningRules {
  const fields = readMap(value, path, report) ?? {};
  for (const name of Object.keys(fields)) {
    if (name !== "keep" && name !== "cut") report.error("cleaning/rule.name", [...path, name]);
  }
  const readRules = (name: "keep" | "cut") =>
    readList(fields[name], [...path, name], report, MAX_RULES).flatMap((item, index): LineRule[] => {
      const rule = typeof item === "string" && !isAbsent(item) ? parseRule(item) : undefined;
      if (rule !== undefined) return [rule];
      report.error("cleaning/rule", [...path, name, index], { value: item });
      return [];
    });
  const rules = { keep: readRules("keep"), cut: readRules("cut") };
  const lines = [...rules.keep, ...rules.cut].reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (lines <= MAX_LINES) return rules;
  report.error("cleaning/rule.lines", path, { most: MAX_LINES });
  return { keep: [], cut: [] };
}
