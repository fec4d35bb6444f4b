import { carryOut, type Workplace } from "../desk/carry-out.ts";
import { type Refusal, refuse, withSidecar } from "../desk/sidecar.ts";
import { dayOf } from "../digest/days.ts";
import { type FoundCluster, findClusters } from "../digest/find-clusters.ts";
import { withhold } from "../digest/withhold.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible, quote } from "../lib/quote.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { type Merge, mergeSeeds } from "../seeds/merge-seeds.ts";
import { type SeedFolder, shownPath } from "../seeds/seed-file.ts";
import type { Site } from "../site/site.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import type { JoinedStory } from "./format-gather.ts";
import type { Project } from "./open-project.ts";
import type { Paint } from "./terminal.ts";
import { openWorkplace } from "./workplace.ts";

/** Shows articles about the same news that can be merged, with the reasons. `write` merges them by writing sidecars. */
export async function clusterSeeds(project: Project, folder: SeedFolder, write: boolean, paint: Paint): Promise<void> {
  const { site } = project;
  const { articles } = await readFolder({ seeds: folder, site, cache: cacheIn(project) });
  const { published, withheld } = withhold(articles, { now: currentInstant(), ...site });
  const orphans = withheld.flatMap(({ article, reason }) => (reason === "orphan" ? [article] : []));
  const workplace = await openWorkplaceOf(project, folder);
  const load = async ({ seed }: ArticleHead) => {
    const entry = await workplace.entryOf(seed);
    const file = entry && loadSeed(folder, entry);
    return file === undefined || "severity" in file ? undefined : file;
  };
  const total = { leads: 0, merged: 0, doubted: 0 };
  for (const cluster of findClusters(published, orphans)) {
    const [lead, ...members] = await Promise.all([cluster.lead, ...membersOf(cluster)].map(load));
    const merge =
      lead &&
      (await mergeSeeds(
        lead,
        members.filter((member) => member !== undefined),
      ));
    if (merge === undefined && cluster.doubted.length === 0) continue;
    console.log(formatCluster(site, folder, cluster, merge, paint));
    total.doubted += cluster.doubted.length;
    if (merge === undefined || merge.edits.length === 0) continue;
    const done = write && (await mergeAs(workplace, cluster.lead, membersOf(cluster)));
    if (done && "refused" in done) {
      console.log(`    ${paint("red", "✗")} not written: it ${done.refused}`);
      continue;
    }
    total.leads++;
    total.merged += merge.edits.length - 1;
  }
  console.log(formatTotal(total, write, paint));
}

/**
 * Adds newly published seeds (`fresh`, by name) to existing stories: lists them as coverage and updates the heat. Doubtful
 * matches are left to `digest cluster`. Returns the stories that grew.
 */
export async function joinStories(
  project: Project,
  folder: SeedFolder,
  fresh: ReadonlySet<string>,
): Promise<readonly JoinedStory[]> {
  const { site } = project;
  const { articles } = await readFolder({ seeds: folder, site, cache: cacheIn(project) });
  const { published } = withhold(articles, { now: currentInstant(), ...site });
  const workplace = await openWorkplaceOf(project, folder);
  const joined: JoinedStory[] = [];
  for (const cluster of findClusters(published)) {
    const { lead } = cluster;
    const members = membersOf(cluster);
    if (![lead, ...members].some(({ seed }) => fresh.has(seed))) continue;
    const merge = await mergeAs(workplace, lead, members);
    if ("refused" in merge) continue;
    const { reports, heat } = merge;
    joined.push({ title: lead.title, reports, ...(heat !== undefined && { heat }) });
  }
  return joined;
}

/** Merges seeds under a lead, and prints the result. */
export async function mergeUnder(
  project: Project,
  folder: SeedFolder,
  lead: ArticleHead,
  members: readonly ArticleHead[],
  paint: Paint,
): Promise<string> {
  const merge = await mergeAs(await openWorkplaceOf(project, folder), lead, members);
  if ("refused" in merge) return `${paint("red", "✗")} it could not be listed: ${merge.refused}`;
  return formatTotal({ leads: 1, merged: merge.edits.length - 1, doubted: 0 }, true, paint);
}

/**
 * Merges seeds like an action at the desk: concurrent edits are kept, and it can be undone. Returns the merge, or the reason why
 * nothing was written.
 */
async function mergeAs(
  workplace: Workplace,
  lead: ArticleHead,
  members: readonly ArticleHead[],
): Promise<Merge | Refusal> {
  let merge: Merge | undefined;
  const done = await carryOut(workplace, {
    seed: lead.seed,
    says: `Merged ${count(members.length, "report")} under ${quote(lead.title)}`,
    work: async (load) => {
      const files = await Promise.all([lead, ...members].map(({ seed }) => load(seed)));
      const [leading, ...others] = files;
      merge = leading && (await mergeSeeds(leading, others));
      const textOf = new Map(merge?.edits.map(({ seed, text }) => [seed, text]));
      return files.map((file) => withSidecar(file, textOf.get(file.name) ?? file.sidecar?.text ?? ""));
    },
  });
  return "refused" in done ? done : (merge ?? refuse("cannot be read"));
}

function membersOf({ members }: FoundCluster): ArticleHead[] {
  return members.map(({ article }) => article);
}

/** Lists the folder once for all merges. */
async function openWorkplaceOf(project: Project, folder: SeedFolder): Promise<Workplace> {
  const entries = new Map((await listSeeds(folder)).entries.map((entry) => [entry.name, entry]));
  return { ...openWorkplace(project, folder), entryOf: async (name) => entries.get(name) };
}

function formatCluster(
  site: Site,
  folder: SeedFolder,
  { lead, members, doubted }: FoundCluster,
  merge: Merge | undefined,
  paint: Paint,
): string {
  const describe = (word: string, article: ArticleHead, why: string) =>
    `    ${word} ${nameOf(folder, article)} ${quote(article.title)}${formatOrigin(site, article)}\n           ${paint("dim", escapeInvisible(why))}`;
  const quality = lead.quality === undefined ? "" : `, quality ${lead.quality}`;
  return [
    `${paint("bold", nameOf(folder, lead))} ${quote(lead.title)}${quality}`,
    ...(merge === undefined ? [] : members).map(({ article, reason }) => {
      const left = merge?.left.get(article.seed);
      const word = left === undefined ? paint("green", "merges") : paint("yellow", "leaves");
      return describe(word, article, left === undefined ? reason : `${reason}, but ${left}`);
    }),
    ...doubted.map(({ article, reason, doubt }) =>
      describe(paint("yellow", "maybe "), article, `${reason}, but ${doubt}`),
    ),
    ...(merge === undefined || merge.edits.length === 0
      ? []
      : [`    reports ${lead.covers.length} → ${merge.reports}${formatHeat(lead, merge)}`]),
  ].join("\n");
}

function formatHeat(lead: ArticleHead, { heat }: Merge): string {
  if (heat === undefined) return "; no heat, because its quality is unknown";
  return `, heat ${lead.heat ?? "none"} → ${heat}`;
}

function formatOrigin(site: Site, { provider, published }: ArticleHead): string {
  const parts = [provider?.name, published && dayOf(published, site.timeZone)].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : escapeInvisible(`, ${parts.join(", ")}`);
}

function nameOf(folder: SeedFolder, { seed }: ArticleHead): string {
  return escapeInvisible(shownPath(folder, seed));
}

function formatTotal(
  { leads, merged, doubted }: { readonly leads: number; readonly merged: number; readonly doubted: number },
  write: boolean,
  paint: Paint,
): string {
  const pairs = doubted === 0 ? "" : `; ${count(doubted, "doubtful seed")} left for you to decide`;
  if (merged === 0)
    return `${paint("green", "✓")} ${doubted === 0 ? "no two articles report the same story" : `nothing to merge${pairs}`}`;
  const what = `${count(merged, "seed")} ${write ? "merged" : "would be merged"} into ${count(leads, "story", "stories")}`;
  return write
    ? `${paint("green", "✓")} ${what}; ${count(merged + leads, "sidecar")} written${pairs}`
    : `${what}; to merge, run digest cluster --write${pairs}`;
}
