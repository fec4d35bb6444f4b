import { relative, sep } from "node:path";
import type { Desk } from "../desk/desk.ts";
import { DeskSeeds } from "../desk/desk-seeds.ts";
import { serveDesk } from "../desk/serve-desk.ts";
import { count } from "../lib/count.ts";
import { politeFetch } from "../network/polite-fetch.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { isError } from "../seeds/problem.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { cacheIn } from "./cache.ts";
import { resolveSeeds } from "./folders.ts";
import type { OpenProject, Project } from "./open-project.ts";
import { previewBeside } from "./preview-beside.ts";
import { showProgress } from "./progress.ts";
import { watchSeeds } from "./watch-seeds.ts";
import { openWorkplace } from "./workplace.ts";

export interface DeskFlags {
  readonly seeds?: string;
  readonly port: number;
  /** False for `--no-preview`. */
  readonly preview: boolean;
}

/** Opens the desk for curating in the browser, on this machine only, together with the preview. Runs until interrupted. */
export async function openDesk(open: OpenProject, flags: DeskFlags): Promise<void> {
  const project = await open();
  const folder = resolveSeeds(flags.seeds ?? project.seeds);
  // Before the seeds are read, so that no change is missed.
  const watcher = await watchSeeds(folder);
  const changed: string[] = [];
  let seeds: DeskSeeds | undefined;
  watcher.on("all", (_, path) => {
    const name = relative(folder.path, path).split(sep).join("/");
    if (seeds === undefined) changed.push(name);
    else seeds.touch(name);
  });
  const { onProgress, stop } = showProgress(process.stderr);
  const { articles, problems } = await readFolder({
    seeds: folder,
    site: project.site,
    cache: cacheIn(project),
    onProgress,
  });
  stop();
  const desk = await layOut(project, folder, articles);
  seeds = desk.seeds;
  for (const name of changed) seeds.touch(name);
  await seeds.refresh();
  const served = await serveDesk(desk, flags.port);
  const errors = problems.filter(isError).length;
  if (errors > 0) console.error(`seeds with errors are not shown (${count(errors, "error")}); digest check lists them`);
  console.error(`${count(seeds.list("pending").length, "seed")} to review. Desk at ${served.address}`);
  if (flags.preview) previewBeside(folder, (address) => Object.assign(desk, { preview: address }));
}

/** Opens a desk over seeds that were already read. */
export async function layOut(
  project: Pick<Project, "site" | "root" | "kept">,
  folder: SeedFolder,
  articles: readonly ArticleHead[],
): Promise<Desk & { readonly seeds: DeskSeeds }> {
  const workplace = openWorkplace(project, folder);
  const seeds = new DeskSeeds(folder, workplace.options, articles);
  await seeds.refresh();
  // Builds the index of stories in advance, so that nobody waits for it at the first article.
  for (const head of seeds.list("pending").slice(0, 1)) seeds.sameStory(head);
  const entryOf = async (name: string) => {
    await seeds.refresh();
    return seeds.entry(name);
  };
  return {
    site: project.site,
    seeds,
    work: { ...workplace, entryOf, onChanged: (name) => seeds.touch(name) },
    fetch: politeFetch,
    pictures: false,
  };
}
