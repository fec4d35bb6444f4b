import type { Formatter, Node } from "html-to-text";
import { plainWords } from "../cleaning/plain-words.ts";
import { onOneLine } from "../lib/plain-text.ts";
import { escapeXml } from "../lib/xml.ts";

/** Elements whose meaning would be lost without their tags. */
export const SPELT: ReadonlySet<string> = new Set(["sup", "sub", "del", "s", "strike", "q", "rt", "rp"]);

/** html-to-text formatters for elements whose content would otherwise change meaning. */
export const FORMATTERS: Readonly<Record<string, Formatter>> = {
  /** Characters that express an element: 10⁶, H₂O, ~~$25~~. */
  spelt: (element, _, builder) => builder.addInline(textOf([element])),
  /** Indented code, as in seeds. */
  indented: ({ children }, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 2, isPre: true });
    walk(children, builder);
    builder.closeBlock({
      trailingLineBreaks: 2,
      blockTransform: (text) =>
        text
          .split("\n")
          .map((line) => `    ${line}`)
          .join("\n"),
    });
  },
  /** Rows of cells between bars (GFM §4.10). A table with a single column is layout. */
  pipeTable: (table, walk, builder) => {
    const rows = rowsOf(table).map((row) => (row.children ?? []).filter(isCell));
    const columns = Math.max(0, ...rows.slice(0, 10_000).map(({ length }) => length));
    const isLayout = columns < 2 || rows.some((row) => row.some((cell) => rowsOf(cell).length > 0));
    builder.openBlock({ leadingLineBreaks: 2 });
    if (isLayout) walk(table.children, builder);
    else {
      const lines = rows.map((row) => `| ${row.map(({ children = [] }) => cellOf(children)).join(" | ")} |`);
      lines.splice(1, 0, `|${" --- |".repeat(columns)}`);
      for (const caption of (table.children ?? []).filter(({ name }) => name === "caption"))
        builder.addLiteral(`${cellOf(caption.children ?? [])}\n\n`);
      builder.addLiteral(lines.join("\n"));
    }
    builder.closeBlock({ trailingLineBreaks: 2 });
  },
};

function isCell({ name }: Node): boolean {
  return name === "td" || name === "th";
}

/** The rows of an element, without those of nested tables. */
function rowsOf({ children = [] }: Node): readonly Node[] {
  return children.flatMap((child) => (child.name === "tr" ? [child] : isCell(child) ? [] : rowsOf(child)));
}

function cellOf(nodes: readonly Node[]): string {
  return onOneLine(textOf(nodes)).replaceAll("|", "\\|");
}

/** The text of elements, with characters for meaningful tags. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ name = "", data, children = [] }) => {
      if (data !== undefined) return data;
      if (name === "br") return " ";
      const inner = textOf(children);
      if (!SPELT.has(name)) return inner;
      const tag = name === "strike" ? "s" : name;
      // The letter represents the preceding text.
      return plainWords(`x<${tag}>${escapeXml(inner)}</${tag}>`).slice(1);
    })
    .join("");
}
