/** How a text is divided into lines. */
export interface Layout {
  /** Maximum line length; 0 keeps the lines. */
  readonly column: number;
  readonly blanks: "keep" | "drop" | "add";
  /** True to join all lines first. */
  readonly joins: boolean;
}

/** Maximum number of lines from one text. */
const MAX_LINES = 60;

/** Divides a text into lines like an extractor or a form. */
export function layOut(text: string, { column, blanks, joins }: Layout): string[] {
  let lines = text.split("\n");
  if (joins)
    lines = [
      lines
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join(" "),
    ];
  if (blanks === "drop") lines = lines.filter((line) => line.trim() !== "");
  if (blanks === "add") {
    lines = lines.flatMap((line, at) =>
      at > 0 && line.trim() !== "" && (lines[at - 1] ?? "").trim() !== "" ? ["", line] : line,
    );
  }
  if (column > 0) lines = lines.flatMap((line) => wrap(line, column));
  return lines.slice(0, MAX_LINES);
}

/** Breaks a line at spaces so that each part fits, unless a single word does not. */
export function wrap(line: string, column: number): string[] {
  if (line.length <= column) return [line];
  const lines: string[] = [];
  let own = "";
  for (const word of line.split(" ")) {
    if (own !== "" && own.length + 1 + word.length > column) {
      lines.push(own);
      own = word;
    } else own = own === "" ? word : `${own} ${word}`;
  }
  return own === "" ? lines : [...lines, own];
}
