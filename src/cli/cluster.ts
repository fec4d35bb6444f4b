import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { dayOf } from "../digest/days.ts";
import { type FoundCluster, findClusters } from "../digest/find-clusters.ts";
import { withhold } from "../digest/withhold.ts";
import { count } from "../lib/count.ts";
import { escapeInvisible, quote } from "../lib/quote.ts";
import { replaceFile } from "../lib/write-file.ts";
import { readFolder } from "../publishing/read-folder.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { type Merge, mergeSeeds } from "../seeds/merge-seeds.ts";
import { type SeedFile, type SeedFolder, shownPath } from "../seeds/seed-file.ts";
import { site } from "../site.ts";
import { cacheIn } from "./cache.ts";
import { currentInstant } from "./clock.ts";
import { newSidecar } from "./new-sidecar.ts";
import type { Paint } from "./terminal.ts";

/** Shows which articles report the same news and would be merged, and why; with `write` it writes their sidecars. */
export async function clusterSeeds(folder: SeedFolder, write: boolean, paint: Paint): Promise<void> {
  const { articles } = await readFolder({ seeds: folder, site, cache: cacheIn() });
  const { published, withheld } = withhold(articles, { now: currentInstant(), ...site });
  const orphans = withheld.flatMap(({ article, reason }) => (reason === "orphan" ? [article] : []));
  const load = await seedLoader(folder);
  let leads = 0;
  let merged = 0;
  for (const cluster of findClusters(published, orphans)) {
    const lead = load(cluster.lead);
    const members = cluster.members.flatMap(({ article }) => load(article) ?? []);
    const merge = lead && (await mergeSeeds(lead, members));
    if (merge === undefined) continue;
    console.log(describeCluster(folder, cluster, merge, paint));
    if (merge.edits.length === 0) continue;
    if (write) writeEdits(folder, merge);
    leads++;
    merged += merge.edits.length - 1;
  }
  console.log(describeTotal(leads, merged, write, paint));
}

/** Lists seeds as coverage of a lead, and says so. */
export async function mergeUnder(
  folder: SeedFolder,
  lead: ArticleHead,
  members: readonly ArticleHead[],
  paint: Paint,
): Promise<string> {
  const load = await seedLoader(folder);
  const leading = load(lead);
  const merge =
    leading &&
    (await mergeSeeds(
      leading,
      members.flatMap((member) => load(member) ?? []),
    ));
  if (merge === undefined || merge.edits.length === 0) return `${paint("red", "✗")} it could not be listed`;
  writeEdits(folder, merge);
  return describeTotal(1, merge.edits.length - 1, true, paint);
}

/** Loads seeds of a folder by their heads; undefined for one that cannot be read. */
async function seedLoader(folder: SeedFolder): Promise<(head: ArticleHead) => SeedFile | undefined> {
  const entries = new Map((await listSeeds(folder)).entries.map((entry) => [entry.name, entry]));
  return ({ seed }) => {
    const entry = entries.get(seed);
    const file = entry && loadSeed(folder, entry);
    return file === undefined || "severity" in file ? undefined : file;
  };
}

function writeEdits(folder: SeedFolder, { edits }: Merge): void {
  for (const { path: shown, text } of edits) {
    const path = resolve(folder.path, shown.slice(folder.shown.length + 1));
    replaceFile(path, existsSync(path) ? text : newSidecar(path, text));
  }
}

function describeCluster(folder: SeedFolder, { lead, members }: FoundCluster, merge: Merge, paint: Paint): string {
  const quality = lead.quality === undefined ? "" : `, quality ${lead.quality}`;
  return [
    `${paint("bold", nameOf(folder, lead))} ${quote(lead.title)}${quality}`,
    ...members.map(({ article, reason }) => {
      const left = merge.left.get(article.seed);
      const word = left === undefined ? paint("green", "takes ") : paint("yellow", "leaves");
      const line = `    ${word} ${nameOf(folder, article)} ${quote(article.title)}${describeOrigin(article)}`;
      return `${line}\n           ${paint("dim", escapeInvisible(left === undefined ? reason : `${reason}, but ${left}`))}`;
    }),
    ...(merge.edits.length === 0
      ? []
      : [`    reports ${lead.covers.length} → ${merge.reports}${describeHeat(lead, merge)}`]),
  ].join("\n");
}

function describeHeat(lead: ArticleHead, { heat }: Merge): string {
  if (heat === undefined) return "; no heat, for its quality is not known";
  return `, heat ${lead.heat ?? "none"} → ${heat}`;
}

function describeOrigin({ provider, published }: ArticleHead): string {
  const parts = [provider?.name, published && dayOf(published, site.timeZone)].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : escapeInvisible(`, ${parts.join(", ")}`);
}

function nameOf(folder: SeedFolder, { seed }: ArticleHead): string {
  return escapeInvisible(shownPath(folder, seed));
}

function describeTotal(leads: number, merged: number, write: boolean, paint: Paint): string {
  if (merged === 0) return `${paint("green", "✓")} no two articles report the same news`;
  const what = `${count(merged, "seed")} ${write ? "merged" : "would be merged"} under ${count(leads, "lead")}`;
  return write
    ? `${paint("green", "✓")} ${what}; ${count(merged + leads, "sidecar")} written`
    : `${what}; digest cluster --write writes the sidecars`;
}
