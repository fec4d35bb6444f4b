// Assembles fast-rows.wat into fast-rows.wasm: npm run build:rows
import { readFileSync, writeFileSync } from "node:fs";
import { FAST_ROWS_FILE } from "../src/cleaning/strip-comments/fast-rows.ts";
import { assemble } from "./assemble.ts";

const source = FAST_ROWS_FILE.replace(/wasm$/, "wat");
writeFileSync(FAST_ROWS_FILE, await assemble(source, readFileSync(source, "utf8")));
