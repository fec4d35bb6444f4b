// Draws a body's scores and its cut: npm run bench:picture -- BODY.txt OUT.svg
import { readFileSync, writeFileSync } from "node:fs";
import { explain } from "../src/cleaning/strip-comments/explain.ts";
import { stripComments } from "../src/cleaning/strip-comments/strip-comments.ts";

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("say which body and which picture: BODY.txt OUT.svg");

const body = readFileSync(input, "utf8");
const { removed } = stripComments(body);
const lines = explain(body);
const COLOURS = { learned: "#4477aa", structure: "#ee6677", shift: "#228833", repetition: "#ccbb44" } as const;
const FAMILIES = ["learned", "structure", "shift", "repetition"] as const;
const MOST = 14;
const WIDE = 4;
const HIGH = 9;
const LEFT = 40;
const ZERO = 40 + MOST * HIGH;
const LOW = 6;
const width = LEFT + lines.length * WIDE + 16;
const height = ZERO + LOW * HIGH + 58;

const parts: string[] = [];
for (const { from, to } of removed)
  parts.push(
    `<rect x="${LEFT + (from - 1) * WIDE}" y="34" width="${(to - from + 1) * WIDE}" height="${ZERO + LOW * HIGH - 34}" fill="#fdecea"/>`,
    `<text x="${LEFT + (from - 1) * WIDE + 4}" y="46">cut: lines ${from} to ${to}</text>`,
  );
lines.forEach(({ evidence }, at) => {
  let up = ZERO;
  let down = ZERO;
  for (const family of FAMILIES) {
    const value = Math.max(-LOW, Math.min(MOST, evidence.families[family]));
    const tall = Math.min(Math.abs(value) * HIGH, value > 0 ? up - 50 : Number.POSITIVE_INFINITY);
    if (tall < 0.5) continue;
    if (value > 0) up -= tall;
    parts.push(
      `<rect x="${LEFT + at * WIDE}" y="${(value > 0 ? up : down).toFixed(1)}" width="${WIDE - 1}" height="${tall.toFixed(1)}" fill="${COLOURS[family]}"/>`,
    );
    if (value < 0) down += tall;
  }
});
for (const value of [-5, 0, 5, 10])
  parts.push(`<text x="${LEFT - 6}" y="${ZERO - value * HIGH + 4}" text-anchor="end">${value}</text>`);
for (let at = 0; at < lines.length; at += 20)
  parts.push(`<text x="${LEFT + at * WIDE}" y="${ZERO + LOW * HIGH + 16}">${at + 1}</text>`);
FAMILIES.forEach((family, at) => {
  const x = LEFT + at * 120;
  const y = ZERO + LOW * HIGH + 34;
  parts.push(
    `<rect x="${x}" y="${y}" width="10" height="10" fill="${COLOURS[family]}"/><text x="${x + 15}" y="${y + 9}">${family}</text>`,
  );
});

writeFileSync(
  output,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Evidence for spam, line by line, and the lines that were cut" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${LEFT}" y="20" font-size="13">Evidence for spam, line by line: above the axis for, below it against</text>
${parts.join("\n")}
<line x1="${LEFT}" x2="${width - 16}" y1="${ZERO}" y2="${ZERO}" stroke="#333333"/>
</svg>
`,
);
