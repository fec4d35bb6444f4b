import { CURVE_COLUMNS } from "./print-table.ts";

/** Results for one setting of the filter. Undefined if not measured. */
export interface CurvePoint {
  /** Recall: per cent of the spam lines. */
  readonly caught: number | undefined;
  /** Precision: per cent of the cut lines that are spam. */
  readonly precision: number | undefined;
  /** Lost lines per 10,000 lines of articles. */
  readonly lost: number | undefined;
}

/** A setting of the filter, on two sets of bodies. */
export interface CurveRow {
  readonly at: string;
  readonly labelled: CurvePoint;
  readonly composed: CurvePoint;
}

/** Reads the table printed by `printCurve` from a text. Throws if there is none. */
export function readCurve(text: string): CurveRow[] {
  const lines = text.split("\n").map((line) => (line.startsWith("|") ? cellsOf(line) : []));
  const head = lines.findIndex((cells) => CURVE_COLUMNS.every((name) => cells.includes(name)));
  const names = lines[head];
  if (names === undefined) throw new Error(`no table has the columns ${CURVE_COLUMNS.join(", ")}`);
  const end = lines.findIndex((cells, at) => at > head && cells.length === 0);
  const rows = lines.slice(head + 2, end < 0 ? undefined : end);
  if (rows.length === 0) throw new Error("the table has no rows");
  return rows.map((cells) => {
    const cell = (name: (typeof CURVE_COLUMNS)[number]) => cells[names.indexOf(name)] ?? "";
    return {
      at: cell("at"),
      labelled: {
        caught: numberIn(cell("spam lines caught")),
        precision: numberIn(cell("precision")),
        lost: numberIn(cell("clean lines cut in 10,000")),
      },
      composed: {
        caught: numberIn(cell("composed: caught")),
        precision: numberIn(cell("composed: precision")),
        lost: numberIn(cell("composed: lost in 10,000")),
      },
    };
  });
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** "82.0 %" is 82; "–" is undefined. */
function numberIn(cell: string): number | undefined {
  const found = /^\d+(?:\.\d+)?/.exec(cell);
  return found === null ? undefined : Number(found[0]);
}
