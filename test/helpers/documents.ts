import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";

/** The pages of `docs/` by path in the project. */
export const PAGES: readonly string[] = readdirSync(join(PROGRAM, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`)
  .sort();
