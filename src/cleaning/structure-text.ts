/** A piece of plain text with the role it plays on a page. Texts are unescaped. */
export type Block =
  | { readonly kind: "paragraph" | "heading" | "quote"; readonly text: string }
  /** Short lines whose ends matter: a poem, an address, a caption. */
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly text: string };

const BULLET = /^[ \t]*(?:[•◦▪‣·●○*+–—-]|\d{1,3}[.)])[ \t]+(?=\S)/u;
const QUOTE = /^[ \t]*>[ \t]?/;
const INDENT = /^(?: {4}|\t)/;

/** The ends of a sentence, in the scripts that news is written in. */
const SENTENCE_END = /[.!?…:;,。！？；：，؟।]["'”’»)\]]*$/u;
const FULL_STOP = /[.!…:;,。！；：，।]["'”’»)\]]*$/u;
const INNER_END = /[.!?。！？]["'”’»)\]]*\s/u;

/** In UTF-16 units: a longer line is a sentence, whatever it ends with. */
const LONGEST_HEADING = 90;

/** Text was wrapped by hand where its lines end between these columns. */
const WRAP = { from: 45, to: 100 };

/** Finds the paragraphs, headings, lists, quotes and code in a text that has no markup. Pure and linear. */
export function structureText(text: string): Block[] {
  const groups = groupLines(text.split("\n"));
  const blocks = groups.flatMap(blocksOf);
  return blocks.map((block, index) =>
    isHeading(block, blocks[index - 1], blocks[index + 1]) ? { kind: "heading", text: textOf(block) } : block,
  );
}

type Shape = "bullet" | "quote" | "code" | "prose";

interface Group {
  readonly shape: Shape;
  readonly lines: string[];
}

/** Neighbouring lines of one shape; a blank line ends a group, except between the items of a list. */
function groupLines(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const line of lines) {
    if (line.trim() === "") {
      if (open?.shape !== "bullet") open = undefined;
      continue;
    }
    const shape = shapeOf(line);
    if (open?.shape === shape) open.lines.push(line);
    else {
      open = { shape, lines: [line] };
      groups.push(open);
    }
  }
  return groups;
}

function shapeOf(line: string): Shape {
  if (BULLET.test(line)) return "bullet";
  if (QUOTE.test(line)) return "quote";
  return INDENT.test(line) ? "code" : "prose";
}

function blocksOf({ shape, lines }: Group): Block[] {
  const [first = ""] = lines;
  switch (shape) {
    case "quote":
      return [{ kind: "quote", text: lines.map((line) => line.replace(QUOTE, "").trim()).join(" ") }];
    case "code":
      return lines.length > 1 ? [{ kind: "code", text: lines.join("\n") }] : [paragraph(first)];
    case "bullet":
      // A single line that begins with a dash is as likely speech as a list.
      if (lines.length === 1 && !/^[ \t]*[•◦▪‣●○*]/u.test(first)) return [paragraph(first)];
      // Numbers that say something else than the place stay part of the text.
      if (lines.some((line) => /^[ \t]*\d/.test(line)) && !lines.every(isNumbered)) return lines.map(paragraph);
      return [
        {
          kind: "list",
          ordered: lines.every(isNumbered),
          items: lines.map((line) => line.replace(BULLET, "").trim()),
        },
      ];
    case "prose":
      if (isHardWrapped(lines)) return [paragraph(lines.map((line) => line.trim()).join(" "))];
      if (lines.length > 1 && lines.every((line) => line.length < WRAP.from)) {
        return [{ kind: "lines", lines: lines.map((line) => line.trim()) }];
      }
      return lines.map(paragraph);
  }
}

/** Whether a line is numbered by its place: a countdown would be numbered anew, so it is no ordered list. */
function isNumbered(line: string, place: number): boolean {
  return Number.parseInt(line.trim(), 10) === place + 1;
}

function paragraph(line: string): Block {
  return { kind: "paragraph", text: line.trim() };
}

/** Lines of much the same length that mostly end in the middle of a sentence were one paragraph. */
function isHardWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  if (inner.length === 0) return false;
  const fits = inner.every((line) => line.length >= WRAP.from && line.length <= WRAP.to);
  return fits && inner.filter((line) => SENTENCE_END.test(line.trim())).length <= inner.length / 2;
}

/** A short line without a full stop, after something and right before a longer paragraph. */
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
