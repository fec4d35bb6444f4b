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
