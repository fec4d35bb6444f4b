import type { SeedFolder } from "../seeds/seed-file.ts";
import { resolveSeeds } from "./folders.ts";
import type { OpenProject, Project } from "./open-project.ts";

/** Opens the digest and its folder of seeds, or the one that `--seeds` names. */
export async function openSeeds(open: OpenProject, seeds: string | undefined): Promise<[Project, SeedFolder]> {
  const project = await open();
  return [project, resolveSeeds(seeds ?? project.seeds)];
}
