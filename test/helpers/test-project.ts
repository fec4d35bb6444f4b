import { execFile } from "node:child_process";
import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROGRAM } from "../../src/lib/program.ts";
import { EXAMPLE } from "./example.ts";

/** A clone of this program with the example's settings, in which tests run commands. */
export const TEST_PROJECT = join(PROGRAM, ".cache/test-project");

const LINKED = ["src", "docs", "node_modules", "package.json", "package-lock.json", "tsconfig.json"];

/** Makes and compiles it, before two commands do so at once. Vitest calls this before the first test. */
export async function setup(): Promise<void> {
  await cloneProgram(TEST_PROJECT);
  await promisify(execFile)(process.execPath, [join(TEST_PROJECT, "bin/digest.mjs"), "--version"]);
}

/** Clones this program into another folder, with the example's settings. */
export async function cloneProgram(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const name of LINKED)
    await symlink(join(PROGRAM, name), join(dir, name), "junction").catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  // Copied, because Node would resolve a link to the program.
  await cp(join(PROGRAM, "bin"), join(dir, "bin"), { recursive: true });
  await cp(join(EXAMPLE, "digest.config.ts"), join(dir, "digest.config.ts"));
}
