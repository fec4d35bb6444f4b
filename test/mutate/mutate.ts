import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROGRAM } from "../../src/lib/program.ts";
import { DEFENCES } from "./defences.ts";

// npm run mutate [-- WORD]: takes each defence out of a copy of the project, one at a time, and sees a test fail. With a
// word, only those whose names hold it. Tests that pass without a defence are told, and the exit code is 1.
const [word = ""] = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), "digest-mutate-"));
let survived = 0;
try {
  const left = /[/\\](?:node_modules|\.git|\.cache|_site)$/;
  cpSync(PROGRAM, copy, { recursive: true, filter: (path) => !left.test(path) });
  symlinkSync(join(PROGRAM, "node_modules"), join(copy, "node_modules"));
  const chosen = DEFENCES.filter(({ name }) => name.includes(word));
  const tests = [...new Set(chosen.flatMap((defence) => defence.tests))];
  if (!passes(tests)) throw new Error("Tests fail with all defences in place; mend that first.");
  for (const { name, file, find, put, tests: own } of chosen) {
    const path = join(copy, file);
    const text = readFileSync(path, "utf8");
    if (text.split(find).length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(find)} exactly once.`);
    writeFileSync(
      path,
      text.replace(find, () => put),
    );
    const unseen = passes(own);
    writeFileSync(path, text);
    if (unseen) survived++;
    console.log(`${unseen ? "✗ no test misses it" : "✓ a test fails"}  ${name}`);
  }
  console.log(`${chosen.length - survived} of ${chosen.length} defences are tested: a test fails without them`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
if (survived > 0) process.exitCode = 1;

function passes(tests: readonly string[]): boolean {
  const vitest = join(copy, "node_modules", "vitest", "vitest.mjs");
  const { status, error } = spawnSync(process.execPath, [vitest, "run", "--bail=1", ...tests], {
    cwd: copy,
    stdio: "ignore",
  });
  if (error !== undefined) throw error;
  return status === 0;
}
