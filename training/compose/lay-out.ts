/** How a text is broken into lines. */
export interface Layout {
  /** Lines are broken before this column; 0: they stay as they are. */
  readonly column: number;
  readonly blanks: "keep" | "drop" | "add";
  /** Whether all lines become one first. */
  readonly joins: boolean;
}

/** Lines taken of one text. */
const MOST_LINES = 60;

/** Breaks a text into lines as an extractor or a form would. */
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
  return lines.slice(0, MOST_LINES);
}

/** Breaks a line at spaces so that each part fits, where a word does. */
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
