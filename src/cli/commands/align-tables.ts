import type { Help } from "commander";

/**
 * A page of Markdown with its tables laid out for a terminal, as commander lays out options. In a table too wide for that, the
 * last cell of a row stands below the others.
 */
export function alignTables(page: string, help: Help): string {
  return page.replace(/(?:^\|.*\|$\n?)+/gm, (table) => `${alignTable(table, help)}\n`);
}

function alignTable(table: string, help: Help): string {
  const rows = table
    .trimEnd()
    .split("\n")
    .filter((row) => /[^-:| ]/.test(row))
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    );
  const widths: number[] = [];
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  const termWidth = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, -2);
  const room = help.helpWidth ?? 80;
  const fits = termWidth + help.minWidthToWrap + 4 <= room;
  return rows
    .map((cells) => {
      const last = cells.at(-1) ?? "";
      const before = cells.slice(0, -1);
      if (fits)
        return help.formatItem(
          before.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "),
          termWidth,
          last,
          help,
        );
      return `  ${before.filter((cell) => cell !== "").join("  ")}\n${help.boxWrap(last, room - 6).replace(/^/gm, "      ")}`;
    })
    .join("\n");
}
