import { join } from "node:path";
import type { MadeSeed } from "../gathering/make-seed.ts";
import { writeNewFile } from "../lib/write-file.ts";
import { editSidecar } from "../seeds/edit-sidecar.ts";
import { newSidecar } from "../seeds/new-sidecar.ts";
import { type SeedFolder, stemOf } from "../seeds/seed-file.ts";
import type { Project } from "./open-project.ts";

/** Writes a seed and, if needed, its sidecar. Throws if the file exists. */
export function writeMade(
  { root }: Pick<Project, "root">,
  folder: SeedFolder,
  { name, text, language }: MadeSeed,
): void {
  writeNewFile(join(folder.path, name), text);
  if (language === undefined) return;
  const path = join(folder.path, `${stemOf(name)}.meta.yaml`);
  writeNewFile(path, newSidecar(path, editSidecar(undefined, { language }), root));
}
