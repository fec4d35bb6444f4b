import { markupEnds } from "./markup-ends.ts";
import { alignmentsOf, fieldsOfRow, isRuleOfTable } from "./pipe-table.ts";
import { blankBetween, isHardWrapped, isWrapped, joinLines, WRAP, widthOf } from "./wrapped-lines.ts";

/** A part of a plain text, with its role on a page. Texts are unescaped. */
export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** Short lines whose breaks matter: a poem, a postal address, a caption. */
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | ListBlock
  | TableBlock
  /** An HTML element written over several lines, to be sanitized as a whole. */
  | { readonly kind: "markup"; readonly text: string }
  | { readonly kind: "code"; readonly text: string };

export interface ListBlock {
  readonly kind: "list";
  readonly ordered: boolean;
  /** The first number, if not 1. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export type ListItem = string | { readonly text: string; readonly list: ListBlock };

const BULLET = /^[ \t]*(?:[•◦▪‣·●○*+–—-]|\d{1,3}[.)])[ \t]+(?=\S)/u;
/** Marks that HTML lists do not have; they stay in the text. */
const LETTERED = /^[ \t]*(?:\((?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)|(?:[A-Za-z]|[ivx]{1,5})\)|\[\d{1,3}\])[ \t]+(?=\S)/;
/** A line of stars or dashes separates parts of a text. */
const RULE = /^[ \t]*([*•·+_–—-])(?:[ \t]*\1){2,}[ \t]*$/u;
/** One level of a quotation. ">50%" and ">= 18" are amounts, not quotations. */
const QUOTE = /^[ \t]*>(?![\d=])[ \t]?/;
const ALL_QUOTES = /^[ \t]*(?:>[ \t]?)+/;
const INDENT = /^(?: {4}|\t)/;

const FULL_STOP = /[.!…:;,。！；：，।]["'”’»)\]]*$/u;
const INNER_END = /[.!?。！？]["'”’»)\]]*\s/u;

/** In UTF-16 units. A longer line is a sentence, whatever it ends with. */
const LONGEST_HEADING = 90;

export interface TableBlock {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly alignments: ReturnType<typeof alignmentsOf>;
}

/** Finds the paragraphs, headings, lists, tables, quotations and code in a text without markup. Pure and linear. */
export function structureText(text: string): Block[] {
  const groups = groupLines(text.split("\n"));
  const blocks = groups.flatMap((group) => blocksOf(group));
  return blocks.map((block, index) =>
    isHeading(block, blocks[index - 1], blocks[index + 1]) ? { kind: "heading", text: textOf(block) } : block,
  );
}

type Shape = "bullet" | "lettered" | "quote" | "code" | "prose" | "table" | "markup";

interface Group {
  shape: Shape;
  /** For a list, one per item, with its continuation lines joined to it. */
  readonly lines: string[];
}

/**
 * Groups neighbouring lines of the same shape. A blank line ends a group, except between list items. A continuation
 * line joins the line above it, whatever it begins with: mail programs wrap at 72 columns, with or without an indent.
 */
function groupLines(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  let isBlank = true;
  const begin = (shape: Shape, own: string[]): Group => {
    const group = { shape, lines: own };
    groups.push(group);
    return group;
  };
  const ends = markupEnds(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const before = isBlank;
    isBlank = line.trim() === "";
    if (isBlank) {
      // A quotation continues only with its mark, and a single indented line may be a paragraph.
      const isCode = open?.shape === "code" && open.lines.length > 1 && INDENT.test(lines[at + 1] ?? "");
      if (isCode) open?.lines.push("");
      else if (open?.shape !== "bullet" && open?.shape !== "lettered") open = undefined;
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
    if (open !== undefined && goesOn(open, lines[at - 1] ?? "", line, shape, before)) {
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
function isOtherList({ shape, lines: [first = ""] }: Group, line: string): boolean {
  if (shape !== "bullet" || indentOf(line) >= indentOf(first) + NESTED) return false;
  return /^\s*\d/.test(first) !== /^\s*\d/.test(line);
}

/** Whether a line continues the one above it (CommonMark §5.2: lazy continuation). */
function goesOn(
  { shape: open, lines }: Group,
  above: string,
  line: string,
  shape: Shape,
  afterBlank: boolean,
): boolean {
  if (shape !== "prose" && shape !== "code") return false;
  const first = lines.at(-1) ?? "";
  switch (open) {
    case "bullet":
    case "lettered":
      return indentOf(line) > indentOf(first) || (!afterBlank && isWrapped(above, line));
    case "quote":
      return isWrapped(above.replace(ALL_QUOTES, ""), line);
    case "prose":
      return shape === "code" && widthOf(above.trim()) >= WRAP.from;
    case "code":
      return shape === "prose" && lines.length === 1 && isWrapped(above.trim(), line);
    default:
      return false;
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function shapeOf(line: string): Shape {
  if (RULE.test(line)) return "prose";
  if (BULLET.test(line)) return "bullet";
  if (LETTERED.test(line)) return "lettered";
  if (QUOTE.test(line)) return "quote";
  return INDENT.test(line) ? "code" : "prose";
}

function blocksOf({ shape, lines }: Group, depth = 1): Block[] {
  const [first = ""] = lines;
  switch (shape) {
    case "markup":
      return [{ kind: "markup", text: lines.join("\n") }];
    case "table":
      return [
        {
          kind: "table",
          head: fieldsOfRow(first),
          rows: lines.slice(2).map(fieldsOfRow),
          alignments: alignmentsOf(lines[1] ?? ""),
        },
      ];
    case "quote":
      return [{ kind: "quote", blocks: quotedBlocks(lines, depth) }];
    case "code":
      return lines.length > 1 ? [{ kind: "code", text: lines.join("\n") }] : [paragraph(first)];
    case "lettered":
      return lines.map(paragraph);
    case "bullet":
      // A single line with a dash is as likely speech as a list, and a single line with a star as likely a footnote.
      if (lines.length === 1 && !/^[ \t]*[•◦▪‣●○]/u.test(first)) return [paragraph(first)];
      return listsOf(lines);
    case "prose":
      if (isHardWrapped(lines)) return [paragraph(joinLines(lines))];
      if (lines.length > 1 && lines.every((line) => widthOf(line) < WRAP.from)) {
        return [{ kind: "lines", lines: lines.map((line) => line.trim()) }];
      }
      return lines.map(paragraph);
  }
}

/** The blocks of a quotation. Quotations within it stay apart, so that each statement keeps its speaker. */
function quotedBlocks(lines: readonly string[], depth: number): Block[] {
  const sign = depth < DEEPEST ? QUOTE : ALL_QUOTES;
  return groupLines(lines.map((line) => line.replace(sign, ""))).flatMap((group) => blocksOf(group, depth + 1));
}

function listsOf(lines: readonly string[]): Block[] {
  const list = listOf(lines);
  return list === undefined ? lines.map(paragraph) : [list];
}

/** An item indented by two more than the first is in a nested list. */
const NESTED = 2;

/** The deepest nesting of lists and of quotations; what is deeper goes into the innermost. */
const DEEPEST = 10;

/** A list with its nested lists; undefined if the numbers are not consecutive. */
function listOf(lines: readonly string[], depth = 1): ListBlock | undefined {
  const margin = indentOf(lines[0] ?? "");
  const items: { readonly line: string; readonly inner: string[] }[] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (item && depth < DEEPEST && indentOf(line) >= margin + NESTED) item.inner.push(line);
    else items.push({ line, inner: [] });
  }
  const numbers = items.map(({ line }) => Number.parseInt(line.trim(), 10));
  const start = numbers[0] ?? Number.NaN;
  const ordered = numbers.every((number, place) => number === start + place);
  // A countdown would be renumbered.
  if (!ordered && !numbers.every(Number.isNaN)) return undefined;
  // A list of pros and cons: only the marks tell them apart.
  if (items.some(({ line }) => /^\s*\+/.test(line)) && items.some(({ line }) => /^\s*[-–—]/.test(line)))
    return undefined;
  const list: ListItem[] = [];
  for (const { line, inner } of items) {
    const text = line.replace(BULLET, "").trim();
    const nested = inner.length === 0 ? undefined : listOf(inner, depth + 1);
    if (inner.length > 0 && nested === undefined) return undefined;
    list.push(nested === undefined ? text : { text, list: nested });
  }
  return { kind: "list", ordered, ...(ordered && start !== 1 && { start }), items: list };
}

function paragraph(line: string): Block {
  return { kind: "paragraph", text: line.trim() };
}

/** A short line without a full stop, after some text and directly before a longer paragraph. */
function isHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.kind !== "paragraph" || before === undefined || after?.kind !== "paragraph") return false;
  const { text } = block;
  if (text.length > LONGEST_HEADING || FULL_STOP.test(text) || INNER_END.test(text)) return false;
  if (/^["'“‘«„—–-]/u.test(text) || !/\p{L}/u.test(text)) return false;
  return after.text.length > Math.max(text.length * 1.5, 60);
}

function textOf(block: Block): string {
  return block.kind === "paragraph" ? block.text : "";
}
