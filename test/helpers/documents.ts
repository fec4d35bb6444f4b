import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../src/lib/project.ts";

/** The pages of `docs/`, by their paths in the project. */
export const PAGES: readonly string[] = readdirSync(join(PROJECT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`)
  .sort();
