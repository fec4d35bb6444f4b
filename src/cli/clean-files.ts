import { basename, resolve } from "node:path";
import { UsageError } from "../lib/usage-error.ts";
import { isSidecar, stemOf } from "../seeds/seed-file.ts";
import { cleanFile, formatClean, type LineRange } from "./clean.ts";
import { here } from "./here.ts";
import { formatLabel, labelFile, resolveCases } from "./label.ts";
import type { Project } from "./open-project.ts";
import type { Paint } from "./terminal.ts";

export interface CleanFlags {
  readonly json: boolean;
  readonly lines?: LineRange;
  /** The folder of cases, as typed. */
  readonly label?: string;
  readonly force: boolean;
}

/** Prints what the comment filter would cut from files, or writes them as training cases. Returns true if any file is invalid. */
export async function cleanFiles(
  project: Project,
  files: readonly string[],
  { json, lines, label: dir, force }: CleanFlags,
  paint: Paint,
): Promise<boolean> {
  if (dir !== undefined && lines !== undefined) throw new UsageError("--lines and --label do not go together");
  const cases = dir === undefined ? undefined : resolveCases(dir, project.seeds);
  const written = new Set<string>();
  let failed = false;
  const stems = new Set(files.filter((file) => !isSidecar(file)).map(stemOf));
  // `seeds/*` names each sidecar beside its seed.
  for (const file of files.filter((own) => !isSidecar(own) || !stems.has(stemOf(own)))) {
    if (dir === undefined || cases === undefined) {
      const result = cleanFile(project.site, file, resolve(here, file), lines);
      console.log(json ? JSON.stringify(result) : formatClean(result, paint));
      failed ||= result.problem !== undefined;
      continue;
    }
    // Seeds with the same name give different cases, even with `--force`.
    const name = stemOf(basename(file));
    const result = await labelFile(project, file, { dir, cases, force: force && !written.has(name) });
    written.add(name);
    console.log(json ? JSON.stringify(result) : formatLabel(result, paint));
    failed ||= "problem" in result;
  }
  return failed;
}
