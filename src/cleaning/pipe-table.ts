/** Whether a line is the delimiter row below a table's head (GFM §4.10): `| --- | :-: |`. */
export function isRuleOfTable(line = ""): boolean {
  return line.includes("|") && line.includes("-") && /^[ \t:|-]+$/.test(line);
}

/** The cells of a row. A bar after a backslash is part of a cell. */
export function fieldsOfRow(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** The alignment of each column, from the delimiter row; undefined for a column without one. */
export function alignmentsOf(rule: string): ("right" | "center" | undefined)[] {
  return fieldsOfRow(rule).map((mark) =>
    mark.endsWith(":") ? (mark.startsWith(":") ? "center" : "right") : undefined,
  );
}
