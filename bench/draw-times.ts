import { inSeconds, inThousands } from "./figures.ts";
import type { BuildName, Measurement } from "./results.ts";

interface Series {
  readonly build: BuildName;
  readonly label: string;
  /** Name of its color in the style sheet below. */
  readonly color: "ours" | "hugo" | "eleventy" | "jekyll";
  readonly dash?: string;
}

/** The series. Our three builds share a color and differ by dashes. */
const SERIES: readonly Series[] = [
  { build: "jekyll", label: "Jekyll", color: "jekyll" },
  { build: "eleventy", label: "Eleventy", color: "eleventy" },
  { build: "hugo", label: "Hugo", color: "hugo" },
  { build: "cold", label: "as it comes", color: "ours" },
  { build: "one-new", label: "one new seed", color: "ours", dash: "7 5" },
  { build: "warm", label: "nothing changed", color: "ours", dash: "1.5 5" },
];

const WIDTH = 800;
const HEIGHT = 470;
const AREA = { left: 64, right: 590, top: 64, bottom: 410 } as const;
const LINE = 18;

/** Plots time against number of seeds on logarithmic axes, for light and dark themes. */
export function drawTimes(measurements: readonly Measurement[]): string {
  const drawn = SERIES.map((series) => ({
    ...series,
    points: measurements
      .filter(({ build }) => build === series.build)
      .sort((one, other) => one.seeds - other.seeds)
      .map(({ seeds, wall }) => ({ seeds, wall })),
  })).filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const sizes = [...new Set(all.map(({ seeds }) => seeds))].sort((one, other) => one - other);
  const ticks = ticksBetween(Math.min(...all.map(({ wall }) => wall)), Math.max(...all.map(({ wall }) => wall)));
  const x = scale(sizes[0] ?? 1, sizes.at(-1) ?? 1, AREA.left + 24, AREA.right - 24);
  const y = scale(ticks[0] ?? 1, ticks.at(-1) ?? 1, AREA.bottom, AREA.top);

  const grid = [
    ...ticks.map((tick) => {
      const at = round(y(tick));
      return `<line class="grid" x1="${AREA.left}" x2="${AREA.right}" y1="${at}" y2="${at}"/><text class="tick" x="${AREA.left - 10}" y="${round(y(tick) + 4)}" text-anchor="end">${tick} s</text>`;
    }),
    ...sizes.map(
      (size) =>
        `<line class="grid" x1="${round(x(size))}" x2="${round(x(size))}" y1="${AREA.top}" y2="${AREA.bottom}"/><text class="tick" x="${round(x(size))}" y="${AREA.bottom + 22}" text-anchor="middle">${inThousands(size)}</text>`,
    ),
  ];
  const lines = drawn.map(({ points, color, dash }) => {
    const path = points.map(({ seeds, wall }) => `${round(x(seeds))} ${round(y(wall))}`).join(" L");
    const dots = points.map(({ seeds, wall }) => `<circle cx="${round(x(seeds))}" cy="${round(y(wall))}" r="4"/>`);
    return `<g class="${color}"><path d="M${path}"${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}/>${dots.join("")}</g>`;
  });
  const labels = apart(
    drawn.map(({ label, color, points }) => {
      const { seeds, wall } = points.at(-1) ?? { seeds: 1, wall: 1 };
      // The label of a short line is above its end, because other lines continue to the right.
      const place =
        seeds === sizes.at(-1) ? { x: x(seeds) + 12, y: y(wall) + 4.5 } : { x: x(seeds) - 5, y: y(wall) - 12 };
      return { ...place, name: label, figure: `${inSeconds(wall)} s`, color };
    }),
  ).map(
    ({ name, figure, color, x: left, y: base }) =>
      `<text class="label ${color}" x="${round(left)}" y="${round(base)}">${name} <tspan>${figure}</tspan></text>`,
  );

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">Time of a build against the number of seeds</title>
<desc id="description">${describe(drawn)}</desc>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="10"/>
<text class="heading" x="${AREA.left - 44}" y="32">Time of a build</text>
<text class="tick" x="${AREA.left - 44}" y="50">both axes are logarithmic; lower is faster</text>
${grid.join("\n")}
<text class="tick" x="${(AREA.left + AREA.right) / 2}" y="${AREA.bottom + 46}" text-anchor="middle">seeds</text>
${lines.join("\n")}
${labels.join("\n")}
</svg>
`;
}

/** 0.5, 1, 2, 5, 10 … from just below the minimum to just above the maximum. */
function ticksBetween(least: number, most: number): number[] {
  const all = [-3, -2, -1, 0, 1, 2, 3, 4].flatMap((power) =>
    [1, 2, 5].map((digit) => (power < 0 ? digit / 10 ** -power : digit * 10 ** power)),
  );
  const from = all.findLastIndex((tick) => tick <= least);
  const to = all.findIndex((tick) => tick >= most);
  return all.slice(Math.max(0, from), to < 0 ? undefined : Math.max(to, from + 1) + 1);
}

function scale(least: number, most: number, from: number, to: number): (value: number) => number {
  const span = Math.log(most) - Math.log(least);
  return (value) => (span === 0 ? (from + to) / 2 : from + ((to - from) * (Math.log(value) - Math.log(least))) / span);
}

interface Label {
  readonly name: string;
  readonly figure: string;
  readonly color: Series["color"];
  readonly x: number;
  readonly y: number;
}

/** Moves overlapping labels at one number of seeds apart: first down, then back into the picture. */
function apart(labels: readonly Label[]): Label[] {
  return [...new Set(labels.map(({ x }) => x))].flatMap((column) => {
    const sorted = labels.filter(({ x }) => x === column).sort((one, other) => one.y - other.y);
    const moved: Label[] = [];
    for (const label of sorted)
      moved.push({ ...label, y: Math.max(label.y, (moved.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + LINE) });
    const below = Math.max(0, (moved.at(-1)?.y ?? 0) - (AREA.bottom + 4));
    return moved.map((label) => ({ ...label, y: label.y - below }));
  });
}

function describe(drawn: readonly (Series & { points: readonly { seeds: number; wall: number }[] })[]): string {
  return drawn
    .map(({ label, points }) => {
      const figures = points.map(({ seeds, wall }) => `${inSeconds(wall)} s for ${inThousands(seeds)} seeds`);
      return `${label}: ${figures.join(", ")}.`;
    })
    .join(" ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Paper, ink and four colors for each theme. Each color has a contrast of at least 4.5 with its paper. */
const STYLE = `
svg { font: 13px system-ui, sans-serif; --paper: #fbf9f4; --ink: #22201c; --faint: #5f5a50; --grid: #e3ded2; --ours: #b3400a; --hugo: #1f5fa8; --eleventy: #6b3fa0; --jekyll: #2c6e49; }
@media (prefers-color-scheme: dark) { svg { --paper: #161411; --ink: #efe9dd; --faint: #aaa294; --grid: #35302a; --ours: #ff9a5c; --hugo: #84b9f5; --eleventy: #c3a2f2; --jekyll: #86d3a5; } }
.paper { fill: var(--paper); }
.heading { fill: var(--ink); font-size: 17px; font-weight: 600; }
.tick { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--grid); }
path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
circle { fill: currentColor; stroke: var(--paper); stroke-width: 1.5; }
.ours path { stroke-width: 3; }
.label { fill: currentColor; font-weight: 600; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
tspan { font-weight: 400; }
.ours { color: var(--ours); }
.hugo { color: var(--hugo); }
.eleventy { color: var(--eleventy); }
.jekyll { color: var(--jekyll); }
`;
