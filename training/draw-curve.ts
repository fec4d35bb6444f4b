import { SHIPPED } from "./print-table.ts";
import type { CurvePoint, CurveRow } from "./read-curve.ts";

interface Series {
  readonly of: "labelled" | "composed";
  readonly label: string;
  readonly dash?: string;
}

/** The series, distinguished by color, dash and marker. */
const SERIES: readonly Series[] = [
  { of: "labelled", label: "labelled bodies" },
  { of: "composed", label: "composed bodies", dash: "7 5" },
];

const WIDTH = 800;
const HEIGHT = 440;
const TOP = 122;
const BOTTOM = 376;
const WIDE = 300;

interface Drawn extends Series {
  readonly points: readonly CurvePoint[];
  readonly shipped: CurvePoint | undefined;
}

/** Maps values to coordinates, and lists the labelled values. */
interface Axis {
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly place: (value: number) => number;
}

interface Panel {
  readonly left: number;
  readonly heading: string;
  readonly read: (point: CurvePoint) => number | undefined;
  readonly y: Axis;
}

/**
 * Plots recall against its cost, as an SVG for light and dark themes: the precision, and the lost lines of articles. A row that
 * starts with "shipped" is ringed. Rows without values are skipped.
 */
export function drawCurve(rows: readonly CurveRow[]): string {
  const drawn = SERIES.map((series): Drawn => {
    const points = rows.map((row) => row[series.of]).filter(({ caught }) => caught !== undefined);
    points.sort((one, other) => (one.caught ?? 0) - (other.caught ?? 0));
    return { ...series, points, shipped: rows.find(({ at }) => at.startsWith(SHIPPED))?.[series.of] };
  }).filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) throw new Error("the table has no share of spam lines caught");
  const valuesOf = (read: Panel["read"]) => all.map(read).filter((value) => value !== undefined);
  const panels: Panel[] = [
    {
      left: 70,
      heading: "Of the lines cut, so many were spam",
      read: ({ precision }) => precision,
      y: precisionAxis(valuesOf(({ precision }) => precision)),
    },
    {
      left: 470,
      heading: "Of 10,000 article lines, so many were lost",
      read: ({ lost }) => lost,
      y: lossAxis(valuesOf(({ lost }) => lost)),
    },
  ];
  const least = Math.min(...valuesOf(({ caught }) => caught));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">What the comment filter catches, and what that costs</title>
<desc id="description">${describe(drawn)}</desc>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="10"/>
<text class="heading" x="24" y="34">What the comment filter catches, and what that costs</text>
${drawLegend(drawn)}
${panels.map((panel) => drawPanel(panel, caughtAxis(least, panel.left), drawn)).join("\n")}
</svg>
`;
}

function drawLegend(drawn: readonly Drawn[]): string {
  const keys = drawn.map(({ of, label, dash }, place) => {
    const left = 24 + place * 190;
    const line = `<path d="M${left} 59 L${left + 34} 59"${dashed(dash)}/>`;
    return `<g class="${of}">${line}${dot(of, left + 17, 59)}</g><text class="tick" x="${left + 44}" y="63">${label}</text>`;
  });
  if (drawn.some(({ shipped }) => shipped !== undefined)) {
    const left = 24 + drawn.length * 190;
    keys.push(`<circle class="ring" cx="${left + 8}" cy="59" r="8"/>`);
    keys.push(`<text class="tick" x="${left + 24}" y="63">the setting that is shipped</text>`);
  }
  return keys.join("\n");
}

function drawPanel({ left, heading, read, y }: Panel, x: Axis, drawn: readonly Drawn[]): string {
  const right = left + WIDE;
  const grid = [
    ...y.ticks.map(({ value, label }) => {
      const at = round(y.place(value));
      return `<line class="grid" x1="${left}" x2="${right}" y1="${at}" y2="${at}"/><text class="tick" x="${left - 8}" y="${round(at + 4)}" text-anchor="end">${label}</text>`;
    }),
    ...x.ticks.map(({ value, label }) => {
      const at = round(x.place(value));
      return `<line class="grid" x1="${at}" x2="${at}" y1="${TOP}" y2="${BOTTOM}"/><text class="tick" x="${at}" y="${BOTTOM + 20}" text-anchor="middle">${label}</text>`;
    }),
  ];
  const lines = drawn.map(({ of, dash, points, shipped }) => {
    const place = (point: CurvePoint) => {
      const [caught, cost] = [point.caught, read(point)];
      return caught === undefined || cost === undefined ? [] : [{ x: round(x.place(caught)), y: round(y.place(cost)) }];
    };
    const places = points.flatMap(place);
    const path = places.map((own) => `${own.x} ${own.y}`).join(" L");
    const rings = shipped === undefined ? [] : place(shipped);
    return [
      `<g class="${of}">`,
      ...(places.length === 0 ? [] : [`<path d="M${path}"${dashed(dash)}/>`]),
      ...places.map((own) => dot(of, own.x, own.y)),
      `</g>`,
      ...rings.map((own) => `<circle class="ring" cx="${own.x}" cy="${own.y}" r="8"/>`),
    ].join("");
  });
  return [
    `<text class="label" x="${left - 46}" y="${TOP - 20}">${heading}</text>`,
    ...grid,
    ...lines,
    `<text class="tick" x="${left + WIDE / 2}" y="${BOTTOM + 44}" text-anchor="middle">spam lines caught</text>`,
  ].join("\n");
}

function dot(of: Series["of"], x: number, y: number): string {
  return of === "labelled"
    ? `<circle cx="${x}" cy="${y}" r="4"/>`
    : `<rect x="${round(x - 3.5)}" y="${round(y - 3.5)}" width="7" height="7"/>`;
}

function dashed(dash: string | undefined): string {
  return dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
}

function caughtAxis(least: number, left: number): Axis {
  return shareAxis(least, [1, 2, 5, 10, 20], left + 16, left + WIDE - 16);
}

function precisionAxis(values: readonly number[]): Axis {
  return shareAxis(Math.min(100, ...values), [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20], BOTTOM, TOP);
}

/** An axis for shares from a round value below the minimum to 100 %, with the smallest step that needs at most six labels. */
function shareAxis(least: number, steps: readonly number[], from: number, to: number): Axis {
  const step = steps.find((own) => (100 - least) / own <= 5) ?? 20;
  const count = Math.max(1, Math.ceil((100 - least) / step - 1e-9));
  const digits = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const bottom = 100 - count * step;
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => bottom + at * step).map((value) => ({
      value,
      label: `${value.toFixed(value > 100 - step / 2 ? 0 : digits)} %`,
    })),
    place: (value) => from + ((to - from) * (value - bottom)) / (100 - bottom),
  };
}

/** Space for 0, below the first value of a logarithmic axis. */
const ZERO = 34;

/** A logarithmic axis with a separate position for 0. */
function lossAxis(values: readonly number[]): Axis {
  const lost = values.filter((value) => value > 0);
  const least = Math.floor(Math.log10(Math.min(1, ...lost)) + 1e-9);
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(1, ...lost)) - 1e-9));
  const bottom = BOTTOM - ZERO;
  const place = (value: number) =>
    value <= 0 ? BOTTOM : bottom - ((bottom - TOP) * (Math.log10(value) - least)) / (most - least);
  const decades = Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
  return {
    ticks: [0, ...decades].map((value) => ({ value, label: String(Number(value.toPrecision(1))) })),
    place,
  };
}

function describe(drawn: readonly Drawn[]): string {
  return drawn
    .map(({ label, points, shipped }) => {
      const figures = points.map(
        (point) => `${say(point)}${point === shipped ? " (the setting that is shipped)" : ""}`,
      );
      return `${label}, by spam lines caught: ${figures.join("; ")}.`;
    })
    .join(" ");
}

function say({ caught, precision, lost }: CurvePoint): string {
  const costs = [
    ...(precision === undefined ? [] : [`precision ${precision} %`]),
    ...(lost === undefined ? [] : [`${lost} in 10,000 article lines lost`]),
  ];
  return `${caught} % caught, ${costs.join(", ")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Paper, ink and two colors for each theme. Each color has a contrast of at least 4.5 with its paper. */
const STYLE = `
svg { font: 13px system-ui, sans-serif; --paper: #fbf9f4; --ink: #22201c; --faint: #5f5a50; --grid: #e3ded2; --labelled: #b3400a; --composed: #1f5fa8; }
@media (prefers-color-scheme: dark) { svg { --paper: #161411; --ink: #efe9dd; --faint: #aaa294; --grid: #35302a; --labelled: #ff9a5c; --composed: #84b9f5; } }
.paper { fill: var(--paper); }
.heading { fill: var(--ink); font-size: 17px; font-weight: 600; }
.label { fill: var(--ink); font-weight: 600; }
.tick { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--grid); }
path { fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
g circle, g rect { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }
.ring { fill: none; stroke: var(--ink); stroke-width: 2; }
.labelled { color: var(--labelled); }
.composed { color: var(--composed); }
`;
