import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../lib/program.ts";
import { PROBLEM_RULES, ruleOf, rulesOf } from "./problem-rules.ts";

/** Where faults are worded. */
const FOLDERS = ["src/seeds", "src/seeds/fields", "src/cli/check"];
const FILES = ["src/lib/instant.ts", "src/lib/web-address.ts"];

/** A text that is worded as a fault: it begins with what the fault says, or with the value it says it of. */
const FAULT =
  /(["`])((?:\$\{(?:quote|describeCut|printRule)\([^}]*\)\} ?)?(?:could be|can be|is|has|holds|names|repeats|belongs|looks|ends|cannot|would|was|does not|its text) [^"`\n]*|\$\{describeCut\(cut\)\} [^"`\n]*)\1/g;

/** Beginnings of other texts than faults. */
const OTHER = /^is not \$\{|^is a \$\{shape|^has no \$\{missing/;

function faultsIn(source: string): string[] {
  return [...source.matchAll(FAULT)]
    .map(([, , words = ""]) => words)
    .filter((words) => !OTHER.test(words))
    .map((words) =>
      words
        .replace(/^\$\{describeCut\([^}]*\)\}/, "3 lines of comment spam were")
        .replace(/^\$\{(?:quote|printRule)\([^}]*\)\}/, '"value"')
        .replace(/\$\{[^}]*\}/g, "3"),
    );
}

const sources = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(PROGRAM, folder))
      .filter(
        (name) =>
          name.endsWith(".ts") && !name.endsWith(".test.ts") && !["problem-rules.ts", "field-table.ts"].includes(name),
      )
      .map((name) => `${folder}/${name}`),
  ),
  ...FILES,
];

/** In these files a fault stands behind the value that it is of. */
const OF_A_VALUE = new Set([...FILES, "src/seeds/fields/date.ts", "src/seeds/fields/address.ts"]);

describe("every fault that is worded in the sources has one row", () => {
  const faults = sources.flatMap((path) =>
    faultsIn(readFileSync(join(PROGRAM, path), "utf8")).map((fault) => ({ path, fault })),
  );

  test("they are found", () => {
    expect(faults.length).toBeGreaterThan(80);
  });

  test.each(faults)("$path: $fault", ({ path, fault }) => {
    const said =
      OF_A_VALUE.has(path) && !/^holds no player/.test(fault) ? `"value" ${fault.replace(/^"value" /, "")}` : fault;
    expect(rulesOf({ fault: said })).toHaveLength(1);
  });
});

test.each([
  ['"is missing; see" is not a date', "date/wrong"],
  ['"x" is not between 1990 and 2100', "date/wrong"],
  ['"" is empty', "address/wrong"],
  ["is empty", "file/empty"],
  ["cannot be read (EACCES), so its seed is held back", "file/unreadable"],
  ["has no fields; it was left out", "coverage/incomplete"],
  ["has no fields", "yaml/no-fields"],
  ["is a list where a text is expected; it was left out", "field/shape"],
  ["1 line of reader comments was removed: a heading stands above", "text/cut"],
  ["something no row knows", "other"],
])("%s is %s", (fault, rule) => {
  expect(ruleOf({ fault })).toBe(rule);
});

test("ids are of one form, and every row says what it means", () => {
  for (const [id, { means }] of Object.entries(PROBLEM_RULES)) {
    expect(id).toMatch(/^[a-z-]+(?:\/[a-z-]+)?$/);
    expect(means).toMatch(/^[A-Z].*\.$/);
  }
});
