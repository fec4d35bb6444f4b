// Draws the table printed by an earlier training: npm run bench:curve -- TABLE.md OUT.svg. TABLE.md is its output.
import { readFileSync, writeFileSync } from "node:fs";
import { drawCurve } from "./draw-curve.ts";
import { readCurve } from "./read-curve.ts";

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("say which table and which picture: TABLE.md OUT.svg");
writeFileSync(output, drawCurve(readCurve(readFileSync(input, "utf8"))));
