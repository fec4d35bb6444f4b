import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ComparedReport, isComparedAlike, type Traits } from "../digest/report-index.ts";
import { type SameStory, sameStoryFinder } from "../digest/same-story.ts";
import { addressHash } from "../lib/address-hash.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { headOf } from "../seeds/head.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { isSidecar, type SeedEntry, type SeedFolder, stemKey } from "../seeds/seed-file.ts";
import { byStory, type InStories, newestHeadFirst } from "./by-story.ts";
import { versionOf } from "./carry-out.ts";

/** The desk's lists, one per status. */
export const LISTS = ["pending", "published", "merged", "withheld", "rejected", "removed"] as const;

export type ListName = (typeof LISTS)[number];

/** The list that contains a seed. */
export function listOf({ consent, review }: Pick<ArticleHead, "consent" | "review">): ListName {
  if (consent === "yes") return "published";
  if (consent === "no") return review ?? "withheld";
  return consent;
}

/** A story: its lead, and the seeds merged under it. */
export interface Story {
  readonly lead: ArticleHead | undefined;
  readonly members: readonly ArticleHead[];
}

/** Data derived from all seeds, discarded when one changes. */
interface View extends Pick<InStories, "firstOf"> {
  readonly lists: ReadonlyMap<ListName, readonly ArticleHead[]>;
  readonly leadOf: (head: ArticleHead) => ArticleHead | undefined;
  readonly membersOf: (head: ArticleHead) => readonly ArticleHead[];
}

/** Maximum number of suggestions; merging some reveals more. */
const MAX_SAME = 30;

type Finder = (head: ArticleHead) => readonly SameStory<ArticleHead>[];

/**
 * The seeds of a folder. All are read once; afterwards only changed ones are, so that the cost of an action does not depend on
 * their number.
 */
export class DeskSeeds {
  readonly #folder: SeedFolder;
  readonly #options: ReadOptions;
  readonly #heads: Map<string, ArticleHead>;
  #entries = new Map<string, SeedEntry>();
  #nameOf = new Map<string, string>();
  readonly #stale = new Set<string>();
  #isListed = false;
  #refreshing: Promise<void> = Promise.resolve();
  #view: View | undefined;
  #finder: Finder | undefined;
  readonly #traits = new WeakMap<ComparedReport, Traits>();
  /** Certain reports of the same news by seed, and seeds with new words, which others may match. */
  readonly #mates = new Map<string, readonly string[]>();
  readonly #reworded = new Set<string>();
  /** Number of seeds read since the desk was opened. Tests check it. */
  seedsRead = 0;

  constructor(folder: SeedFolder, options: ReadOptions, articles: readonly ArticleHead[]) {
    this.#folder = folder;
    this.#options = options;
    this.#heads = new Map(articles.map((head) => [head.seed, head]));
  }

  /** Marks a file, a seed or sidecar, as possibly created, changed or deleted. */
  touch(name: string): void {
    this.#stale.add(name);
  }

  /** Reads the marked files. */
  async refresh(): Promise<void> {
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => {});
    await refreshed;
  }

  async #refresh(): Promise<void> {
    const touched = [...this.#stale];
    this.#stale.clear();
    try {
      await this.#readAgain(touched);
    } catch (error) {
      // The folder may be missing for a moment.
      for (const name of touched) this.#stale.add(name);
      throw error;
    }
  }

  async #readAgain(touched: readonly string[]): Promise<void> {
    const isListed = this.#isListed && touched.map((name) => this.#isOfKnown(name)).every(Boolean);
    const moved = isListed ? [] : await this.#list();
    const names = touched.flatMap((name) => (this.#entries.has(name) ? name : (this.#nameOf.get(stemKey(name)) ?? [])));
    for (const name of new Set([...moved, ...names])) {
      const entry = this.#entries.get(name);
      if (entry !== undefined) this.#put(name, await this.#read(entry));
    }
  }

  /** True if a file is part of a listed seed, and the list can be updated for it. False if the folder must be listed again. */
  #isOfKnown(name: string): boolean {
    const seed = this.#nameOf.get(stemKey(name));
    const entry = seed === undefined ? undefined : this.#entries.get(seed);
    if (entry === undefined) return false;
    const isThere = existsSync(join(this.#folder.path, name));
    if (name === entry.name) return isThere;
    if (!isSidecar(name) || entry.twin !== undefined || (entry.sidecar !== undefined && entry.sidecar !== name))
      return false;
    this.#entries.set(entry.name, isThere ? { name: entry.name, sidecar: name } : { name: entry.name });
    return true;
  }

  /** Lists the folder. Returns seeds that are new, or whose sidecar was created or deleted; none on the first call. */
  async #list(): Promise<readonly string[]> {
    const { entries } = await listSeeds(this.#folder);
    const old = this.#isListed ? this.#entries : undefined;
    this.#isListed = true;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.#nameOf = new Map(entries.map(({ name }) => [stemKey(name), name]));
    for (const name of [...this.#heads.keys()]) if (!this.#entries.has(name)) this.#put(name, undefined);
    if (old === undefined) return [];
    return entries.flatMap(({ name, sidecar }) => (old.has(name) && old.get(name)?.sidecar === sidecar ? [] : name));
  }

  async #read(entry: SeedEntry): Promise<ArticleHead | undefined> {
    this.seedsRead++;
    const file = loadSeed(this.#folder, entry);
    if ("severity" in file) return undefined;
    const { article } = await readSeed(file, this.#options);
    return article && headOf(article, versionOf(file));
  }

  #put(name: string, head: ArticleHead | undefined): void {
    const old = this.#heads.get(name);
    if (old !== undefined && head !== undefined && old.version === head.version) return;
    if (head === undefined) this.#heads.delete(name);
    else this.#heads.set(name, head);
    this.#view = undefined;
    // Decisions change nothing that reports are compared by, so the index of similar stories remains valid.
    if (head === undefined || (old !== undefined && isComparedAlike(old, head))) return;
    this.#finder = undefined;
    for (const mate of [name, ...(this.#mates.get(name) ?? [])]) this.#mates.delete(mate);
    this.#reworded.add(name);
  }

  entry(name: string): SeedEntry | undefined {
    return this.#entries.get(name);
  }

  head(name: string): ArticleHead | undefined {
    return this.#heads.get(name);
  }

  /** All heads, in no particular order. */
  all(): readonly ArticleHead[] {
    return [...this.#heads.values()];
  }

  /** One list, newest first, with undated seeds last. Pending reports of one story are adjacent. */
  list(name: ListName): readonly ArticleHead[] {
    return this.#seen().lists.get(name) ?? [];
  }

  story(head: ArticleHead): Story {
    const { leadOf, membersOf } = this.#seen();
    const lead = head.consent === "merged" ? leadOf(head) : undefined;
    return { lead, members: membersOf(lead ?? head) };
  }

  /** Published and pending seeds that report, or may report, the same news, except those of its own story. */
  sameStory(head: ArticleHead): readonly SameStory<ArticleHead>[] {
    const found = this.#find(head).flatMap((same) => {
      const report = this.#undecided(same.report.seed, head);
      return report === undefined ? [] : { ...same, report };
    });
    return found.slice(0, MAX_SAME);
  }

  /** Number of certain duplicates that can be merged. */
  countSame(head: ArticleHead): number {
    return this.#matesOf(head).filter((mate) => this.#undecided(mate.seed, head)).length;
  }

  /** True if two pending seeds are adjacent because they are one story. */
  isOneStory(one: ArticleHead, other: ArticleHead): boolean {
    const { firstOf } = this.#seen();
    return firstOf.has(one.seed) && firstOf.get(one.seed) === firstOf.get(other.seed);
  }

  /** Cached for each seed until its own words, or those of its matches, change. */
  #matesOf(head: ArticleHead): readonly ArticleHead[] {
    for (const name of this.#reworded) {
      const changed = this.#heads.get(name);
      if (changed !== undefined) for (const { report } of this.#find(changed)) this.#mates.delete(report.seed);
    }
    this.#reworded.clear();
    const known = this.#mates.get(head.seed);
    const names = known ?? this.#find(head).flatMap(({ doubt, report }) => (doubt === undefined ? report.seed : []));
    this.#mates.set(head.seed, names);
    return names.slice(0, MAX_SAME).flatMap((name) => (name === head.seed ? [] : (this.#heads.get(name) ?? [])));
  }

  #find(head: ArticleHead): readonly SameStory<ArticleHead>[] {
    this.#finder ??= sameStoryFinder(this.all(), this.#traits);
    return this.#finder(head);
  }

  /** Looks up another seed, if it may be merged. */
  #undecided(name: string, { seed }: ArticleHead): ArticleHead | undefined {
    const now = this.#heads.get(name);
    if (now === undefined || name === seed) return undefined;
    return ["published", "pending"].includes(listOf(now)) ? now : undefined;
  }

  #seen(): View {
    this.#view ??= viewOf(this.all(), (head) => this.#matesOf(head));
    return this.#view;
  }
}

function viewOf(heads: readonly ArticleHead[], matesOf: (head: ArticleHead) => readonly ArticleHead[]): View {
  const lists = new Map<ListName, ArticleHead[]>(LISTS.map((name) => [name, []]));
  const leads = new Map<number, ArticleHead>();
  const merged = new Map<number, ArticleHead>();
  for (const head of heads) {
    lists.get(listOf(head))?.push(head);
    if (head.consent === "merged") {
      if (head.address !== undefined) merged.set(addressHash(head.address), head);
    } else if (head.consent !== "removed") for (const key of head.covers) leads.set(key, head);
  }
  for (const list of lists.values()) list.sort(newestHeadFirst);
  const { order, firstOf } = byStory(lists.get("pending") ?? [], matesOf);
  return {
    lists: new Map<ListName, readonly ArticleHead[]>([...lists, ["pending", order]]),
    firstOf,
    leadOf: ({ address }) => (address === undefined ? undefined : leads.get(addressHash(address))),
    membersOf: (lead) => lead.covers.flatMap((key) => merged.get(key) ?? []),
  };
}
