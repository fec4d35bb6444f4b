import { relative } from "node:path";
import { count } from "../lib/count.ts";
import { readFolder } from "../publishing/read-folder.ts";
import { type SeedFolder, shownPath, stemOf } from "../seeds/seed-file.ts";
import { site } from "../site.ts";
import { cacheIn } from "./cache.ts";
import { describeProblems } from "./describe-build.ts";
import type { Paint } from "./terminal.ts";

/**
 * Names every problem of the seeds, or of `files` among them (absolute paths; a sidecar stands for its seed). Returns
 * whether one is an error. All seeds are read either way, since a duplicate is told only by the others.
 */
export async function checkSeeds(
  folder: SeedFolder,
  files: readonly string[],
  { out, err }: { out: Paint; err: Paint },
): Promise<boolean> {
  const { problems, count: seeds } = await readFolder({ seeds: folder, site, cache: cacheIn() });
  const asked = new Set(
    files.map((file) => stemOf(shownPath(folder, relative(folder.path, file).split("\\").join("/")))),
  );
  const told = asked.size === 0 ? problems : problems.filter(({ file }) => asked.has(stemOf(file)));
  if (told.length > 0) console.error(describeProblems(told, err));
  const errors = told.filter(({ severity }) => severity === "error").length;
  const warnings = told.length - errors;
  const verdict = `${count(errors, "error")} and ${count(warnings, "warning")} in ${asked.size === 0 ? count(seeds, "seed") : count(asked.size, "file")}`;
  console.log(errors > 0 ? `${out("red", "✗")} ${verdict}` : `${out("green", "✓")} ${verdict}`);
  return errors > 0;
}
