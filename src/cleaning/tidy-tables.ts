const TABLE_TAG = /<(\/?)(table|caption|thead|tbody|tfoot|tr|t[hd])\b[^>]*>/g;

/** The parents allowed for each part of a table. A row or section may be missing, as in browsers. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  caption: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  th: ["tr", "table", "thead", "tbody", "tfoot"],
  td: ["tr", "table", "thead", "tbody", "tfoot"],
};

interface Open {
  readonly name: string;
  readonly kept: boolean;
}

/**
 * Replaces misplaced parts of tables, whose tags browsers drop so that words run together: cells are separated by " |
 * ", rows by a line break. Takes HTML whose elements are closed in order.
 */
export function tidyTables(html: string): string {
  if (!/<t[rhd]\b|<t(?:able|head|body|foot)\b|<caption\b/.test(html)) return html;
  const open: Open[] = [];
  let looseCells = 0;
  return html.replace(TABLE_TAG, (tag, slash: string, name: string) => {
    if (slash !== "") {
      const last = open.pop();
      if (last === undefined || last.kept) return tag;
      if (name === "tr") looseCells = 0;
      return name === "tr" || name === "caption" ? "<br>" : "";
    }
    const parent = open.findLast(({ kept }) => kept)?.name ?? "";
    const kept =
      name === "table" ? ["", "td", "th", "caption"].includes(parent) : PARENTS[name]?.includes(parent) === true;
    open.push({ name, kept });
    if (kept || !/^t[hd]$/.test(name)) return kept ? tag : "";
    return looseCells++ === 0 ? "" : " | ";
  });
}
