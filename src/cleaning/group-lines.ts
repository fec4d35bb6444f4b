import { fenceEnds } from "./fence-ends.ts";
import { markupEnds } from "./markup-ends.ts";
import { isRuleOfTable } from "./pipe-table.ts";
import { blankBetween, columnsOf, isWrapped, WRAP } from "./wrapped-lines.ts";

/** The mark of a list item, with the space after it. */
export const BULLET = /^[ \t]*(?:[•◦▪‣·●○*+–—-]|\d{1,3}[.)])[ \t]+(?=\S)/u;
/** Marks that HTML lists do not have; they stay in the text. */
const LETTERED = /^[ \t]*(?:\((?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)|(?:[A-Za-z]|[ivx]{1,5})\)|\[\d{1,3}\])[ \t]+(?=\S)/;
/** A line of stars or dashes separates parts of a text. */
const RULE = /^[ \t]*([*•·+_–—-])(?:[ \t]*\1){2,}[ \t]*$/u;
/** One level of a quotation. ">50%" and ">= 18" are amounts, not quotations. */
export const QUOTE = /^[ \t]*>(?![\d=])[ \t]?/;
/** All levels of a quotation at the start of a line. */
export const ALL_QUOTES = /^[ \t]*(?:>[ \t]?)+/;
const INDENT = /^(?: {4}|\t)/;

/** An item indented by two more than the first is in a nested list. */
export const NESTED = 2;

export type LineShape = "bullet" | "lettered" | "quote" | "code" | "fenced" | "prose" | "table" | "markup";

/** Neighbouring lines of the same shape. */
export interface LineGroup {
  shape: LineShape;
  /** For a list, one per item, with its continuation lines joined to it. */
  readonly lines: string[];
}

/**
 * Groups neighbouring lines of the same shape. A blank line ends a group, except between list items. A continuation
 * line joins the line above it, whatever it begins with: mail programs wrap at 72 columns, with or without an indent.
 */
export function groupLines(lines: readonly string[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: LineGroup | undefined;
  let isBlank = true;
  const begin = (shape: LineShape, own: string[]): LineGroup => {
    const group = { shape, lines: own };
    groups.push(group);
    return group;
  };
  const ends = markupEnds(lines);
  const fenceEnd = fenceEnds(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const isAfterBlank = isBlank;
    isBlank = line.trim() === "";
    if (isBlank) {
      // A quotation continues only with its mark, and a single indented line may be a paragraph.
      const isCode = open?.shape === "code" && open.lines.length > 1 && INDENT.test(lines[at + 1] ?? "");
      if (isCode) open?.lines.push("");
      else if (open?.shape !== "bullet" && open?.shape !== "lettered") open = undefined;
      continue;
    }
    const fence = fenceEnd(at);
    if (fence !== undefined) {
      begin("fenced", lines.slice(at + 1, fence));
      open = undefined;
      at = fence;
      continue;
    }
    const end = ends(at);
    if (end !== undefined) {
      begin("markup", lines.slice(at, end + 1));
      open = undefined;
      at = end;
      continue;
    }
    if (isRuleOfTable(lines[at + 1]) && line.includes("|")) {
      let next = at + 2;
      while (lines[next]?.includes("|")) next++;
      begin("table", lines.slice(at, next));
      open = undefined;
      at = next - 1;
      continue;
    }
    const shape = shapeOf(line);
    if (open !== undefined && continues(open, lines[at - 1] ?? "", line, shape, isAfterBlank)) {
      if (open.shape === "code") open.shape = "prose";
      if (open.shape === "prose") open.lines.push(line);
      else if (open.shape === "quote") open.lines.push(`> ${line}`);
      else open.lines.push(`${open.lines.pop()?.trimEnd()}${blankBetween(lines[at - 1], line)}${line.trim()}`);
    } else if (open?.shape === shape && !isOtherList(open, line)) open.lines.push(line);
    else open = begin(shape, [line]);
  }
  return groups;
}

/** Whether a line begins a numbered list directly after a bulleted one, or the reverse. */
function isOtherList({ shape, lines: [first = ""] }: LineGroup, line: string): boolean {
  if (shape !== "bullet" || indentOf(line) >= indentOf(first) + NESTED) return false;
  return /^\s*\d/.test(first) !== /^\s*\d/.test(line);
}

/** Whether a line continues the one above it (CommonMark §5.2: lazy continuation). */
function continues(
  { shape: open, lines }: LineGroup,
  above: string,
  line: string,
  shape: LineShape,
  isAfterBlank: boolean,
): boolean {
  if (shape !== "prose" && shape !== "code") return false;
  const first = lines.at(-1) ?? "";
  switch (open) {
    case "bullet":
    case "lettered":
      return indentOf(line) > indentOf(first) || (!isAfterBlank && isWrapped(above, line));
    case "quote":
      return isWrapped(above.replace(ALL_QUOTES, ""), line);
    case "prose":
      return shape === "code" && columnsOf(above.trim()) >= WRAP.from;
    case "code":
      return shape === "prose" && lines.length === 1 && isWrapped(above.trim(), line);
    default:
      return false;
  }
}

/** The number of white-space characters at the start of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function shapeOf(line: string): LineShape {
  if (RULE.test(line)) return "prose";
  if (BULLET.test(line)) return "bullet";
  if (LETTERED.test(line)) return "lettered";
  if (QUOTE.test(line)) return "quote";
  return INDENT.test(line) ? "code" : "prose";
}
