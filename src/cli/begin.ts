import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { count } from "../lib/count.ts";
import { shortHash } from "../lib/hash.ts";
import { makeFolder } from "../lib/make-folder.ts";
import type { Paint } from "./terminal.ts";

/** The seeds that this project comes with, their sidecars and ledger, and the beginning of each one's SHA-256: what was edited is the curator's. */
export const DEMONSTRATION: Readonly<Record<string, string>> = {
  "000_2c22f3b7196ffd76.txt": "3973fd12489e1677",
  "001_35dedae00c52b19c.txt": "9ac5e08102077a54",
  "002_32d900894b009121.txt": "f40e2bee4b4f901d",
  "003_998e3d3fe03a7b42.meta.yaml": "e02d29fa51baed1f",
  "003_998e3d3fe03a7b42.txt": "7a41af213d792a2f",
  "004_4f08a40855cf5d51.meta.yaml": "81f5746da3bc8e20",
  "004_4f08a40855cf5d51.txt": "f0cb3dce2f3aeee5",
  "ledger.tsv": "a0c8b0c51a36d1e9",
};

/** Where they go: the tests go on looking at them. */
export const DEMONSTRATION_PLACE = join("test", "demonstration");

const NEXT = [
  "edit digest.config.ts: title, description, address, language, time zone, topics",
  "add a first seed:  npm run digest -- add https://…",
  "look at it:        npm start",
];

/**
 * Takes the demonstration seeds out of `seeds/` in a project's folder, so that one's own digest can begin. Only files
 * that are as they came are moved; edited ones and all others stay. Returns what was done, for the terminal.
 */
export function beginAnew(project: string, paint: Paint): string {
  const standing = Object.entries(DEMONSTRATION).filter(([name]) => existsSync(join(project, "seeds", name)));
  const untouched = standing.filter(
    ([name, hash]) => shortHash(readFileSync(join(project, "seeds", name)), hash.length) === hash,
  );
  const edited = standing.filter((entry) => !untouched.includes(entry)).map(([name]) => name);
  if (untouched.length > 0) makeFolder(join(project, DEMONSTRATION_PLACE));
  for (const [name] of untouched) renameSync(join(project, "seeds", name), join(project, DEMONSTRATION_PLACE, name));
  const done =
    untouched.length === 0
      ? "No demonstration seed is left in seeds/."
      : `${count(untouched.length, "file")} of the demonstration moved from seeds/ to ${DEMONSTRATION_PLACE}/.`;
  return [
    `${paint("green", "✓")} ${done}`,
    ...edited.map((name) => `  seeds/${name} was edited, so it stays`),
    "",
    "Next:",
    ...NEXT.map((step, index) => `  ${index + 1}. ${step}`),
  ].join("\n");
}
