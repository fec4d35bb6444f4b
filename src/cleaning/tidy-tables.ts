const TABLE_TAG = /<(\/?)(table|caption|thead|tbody|tfoot|tr|t[hd])\b[^>]*>/g;

/** What each part of a table may stand in. A row or a section may be left out, as browsers allow. */
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
 * Parts of a table outside of one lose their tags in browsers, and their words run together: cells are parted by " | " and
 * rows by a line break instead. Takes HTML whose elements are closed in order.
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
