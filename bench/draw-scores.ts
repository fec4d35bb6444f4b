// Plots the score of each line of a body, and the cuts: npm run bench:picture -- BODY.txt OUT.svg
import { readFileSync, writeFileSync } from "node:fs";
import { analyseBody } from "../src/cleaning/strip-comments/analyse-body.ts";
import { labelLines } from "../src/cleaning/strip-comments/label-lines.ts";
import { loadModel, scoreAt } from "../src/cleaning/strip-comments/model-file.ts";
import { scoreRows, scoreRuns } from "../src/cleaning/strip-comments/score-rows.ts";
import { splitLines } from "../src/cleaning/strip-comments/split-lines.ts";
import { DEFAULT_RISK, stripComments } from "../src/cleaning/strip-comments/strip-comments.ts";

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("say which body and which picture: BODY.txt OUT.svg");

const body = readFileSync(input, "utf8");
const { removed } = stripComments(body);
const model = loadModel();
const { texts } = splitLines(body);
const described = analyseBody(texts, "", model.lines);
const { shares, suspicion } = labelLines(described, model);
const own = scoreRows(shares, "strip");
const settled = scoreRuns(own, suspicion);
const threshold = scoreAt(DEFAULT_RISK, model.calibration);

const MOST = 12;
const WIDE = 4;
const HIGH = 8;
const LEFT = 40;
const ZERO = 50 + MOST * HIGH;
const width = LEFT + texts.length * WIDE + 16;
const height = ZERO + MOST * HIGH + 30;
const y = (score: number) => ZERO - Math.max(-MOST, Math.min(MOST, score)) * HIGH;

const parts: string[] = [];
for (const { from, to } of removed) {
  parts.push(
    `<rect x="${LEFT + (from - 1) * WIDE}" y="34" width="${(to - from + 1) * WIDE}" height="${height - 60}" fill="#fdecea"/>`,
    `<text x="${LEFT + (from - 1) * WIDE + 4}" y="46">cut: lines ${from} to ${to}</text>`,
  );
}
described.lineOfRow.forEach((at, row) => {
  const top = y(Math.max(0, own[row] ?? 0));
  const tall = Math.abs(y(own[row] ?? 0) - ZERO);
  parts.push(
    `<rect x="${LEFT + at * WIDE}" y="${top.toFixed(1)}" width="${WIDE - 1}" height="${tall.toFixed(1)}" fill="${(own[row] ?? 0) > 0 ? "#ee6677" : "#4477aa"}"/>`,
    `<rect x="${LEFT + at * WIDE}" y="${(y(settled[row] ?? 0) - 1).toFixed(1)}" width="${WIDE}" height="2" fill="#333333"/>`,
  );
});
for (const value of [-10, -5, 0, 5, 10])
  parts.push(`<text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`);
for (let at = 0; at < texts.length; at += 20)
  parts.push(`<text x="${LEFT + at * WIDE}" y="${height - 8}">${at + 1}</text>`);

writeFileSync(
  output,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="How each line scores, and the lines that were cut" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${LEFT}" y="20" font-size="13">Log-odds that a line is not the article's: by itself (bars), with its run (marks), and what a cut takes (dashes)</text>
${parts.join("\n")}
<line x1="${LEFT}" x2="${width - 16}" y1="${ZERO}" y2="${ZERO}" stroke="#333333"/>
<line x1="${LEFT}" x2="${width - 16}" y1="${y(threshold)}" y2="${y(threshold)}" stroke="#333333" stroke-dasharray="4 3"/>
</svg>
`,
);
