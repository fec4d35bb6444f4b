/** Whether a line parts the head of a table from its rows (GFM §4.10): `| --- | :-: |`. */
export function isRuleOfTable(line: string | undefined): boolean {
  return line !== undefined && line.length < 2000 && line.includes("|") && /^[ \t]*\|?[ \t:|-]*-[ \t:|-]*$/.test(line);
}

/** The cells of a row. A bar behind a backslash is part of a cell. */
export function fieldsOfRow(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** How a table's columns are aligned, by the line below its head; undefined where a column stays as it is. */
export function alignmentsOf(rule: string): ("right" | "center" | undefined)[] {
  return fieldsOfRow(rule).map((mark) =>
    mark.endsWith(":") ? (mark.startsWith(":") ? "center" : "right") : undefined,
  );
}
