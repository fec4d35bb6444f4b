import { ALL_QUOTES, BULLET, groupLines, indentOf, type LineGroup, NESTED, QUOTE } from "./group-lines.ts";
import { alignmentsOf, fieldsOfRow } from "./pipe-table.ts";
import { columnsOf, isHardWrapped, joinLines, WRAP } from "./wrapped-lines.ts";

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

const FULL_STOP = /[.!…:;,。！；：，।]["'”’»)\]]*$/u;
const INNER_END = /[.!?。！？]["'”’»)\]]*\s/u;

/** In UTF-16 units. A longer line is a sentence, whatever it ends with. */
const MAX_HEADING_LENGTH = 90;

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

function blocksOf({ shape, lines }: LineGroup, depth = 1): Block[] {
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
    case "fenced":
      return lines.length === 0 ? [] : [{ kind: "code", text: lines.join("\n") }];
    case "lettered":
      return lines.map(paragraph);
    case "bullet":
      // A single line with a dash is as likely speech as a list, and a single line with a star as likely a footnote.
      if (lines.length === 1 && !/^[ \t]*[•◦▪‣●○]/u.test(first)) return [paragraph(first)];
      return listsOf(lines);
    case "prose":
      if (isHardWrapped(lines)) return [paragraph(joinLines(lines))];
      if (lines.length > 1 && lines.every((line) => columnsOf(line) < WRAP.from)) {
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

/** The deepest nesting of lists and quotations; anything deeper goes into the innermost. */
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
  const ordered = numbers.every((number, index) => number === start + index);
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
  if (text.length > MAX_HEADING_LENGTH || FULL_STOP.test(text) || INNER_END.test(text)) return false;
  if (/^["'“‘«„—–-]/u.test(text) || !/\p{L}/u.test(text)) return false;
  return after.text.length > Math.max(text.length * 1.5, 60);
}

function textOf(block: Block): string {
  return block.kind === "paragraph" ? block.text : "";
}
