import { join } from "node:path";
import type { Workplace } from "../desk/carry-out.ts";
import { openJournal } from "../desk/journal.ts";
import { shortHash } from "../lib/hash.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import type { Project } from "./open-project.ts";

/** Opens the environment for actions on a folder of seeds. Its journal is kept when the program is updated. */
export function openWorkplace(
  { site, root, kept }: Pick<Project, "site" | "root" | "kept">,
  folder: SeedFolder,
): Workplace {
  const desk = join(kept, "desk", shortHash(folder.path, 8));
  return {
    folder,
    root,
    options: { comments: site.comments, cleaning: site.cleaning, topics: site.topics },
    journal: openJournal(`${desk}.jsonl`),
    lock: `${desk}.lock`,
    entryOf: async (name) => (await listSeeds(folder)).entries.find((entry) => entry.name === name),
  };
}
