// Draws the table of a training that is over: npm run bench:curve -- TABLE.md OUT.svg, where TABLE.md holds what it printed.
import { readFileSync, writeFileSync } from "node:fs";
import { drawCurve } from "./draw-curve.ts";
import { readCurve } from "./read-curve.ts";

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("say which table and which picture: TABLE.md OUT.svg");
writeFileSync(output, drawCurve(readCurve(readFileSync(input, "utf8"))));
