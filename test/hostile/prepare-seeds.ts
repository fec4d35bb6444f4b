import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Case } from "./case.ts";
import { CONTROLS, controlSeed } from "./controls.ts";

/** Fills a new folder `seeds` with the two control seeds and, if one is given, the seeds of a case from the folder `cases`. */
export async function prepareSeeds(seeds: string, cases: string, hostile?: Case): Promise<void> {
  await mkdir(seeds);
  for (const control of CONTROLS) await writeFile(join(seeds, control.file), controlSeed(control));
  for (const file of hostile?.files ?? []) await copyFile(join(cases, file), join(seeds, file));
  if (hostile?.setup) await setUp(seeds, hostile.setup);
}

async function setUp(seeds: string, setup: NonNullable<Case["setup"]>): Promise<void> {
  if ("symlink" in setup) await symlink(setup.symlink[1], join(seeds, setup.symlink[0]));
  else if ("mkdir" in setup) await mkdir(join(seeds, setup.mkdir[0]));
  else if ("mkfifo" in setup) await promisify(execFile)("mkfifo", [join(seeds, setup.mkfifo[0])]);
  else await chmod(join(seeds, setup.chmod[0]), setup.chmod[1]);
}
