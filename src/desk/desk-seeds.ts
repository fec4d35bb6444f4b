import { existsSync } from "node:fs";
import { join } from "node:path";
import { type SameStory, sameStoryFinder } from "../digest/same-story.ts";
import { byText } from "../lib/collate.ts";
import { keyNumber } from "../lib/key-number.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { headOf } from "../seeds/head.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { isSidecar, type SeedEntry, type SeedFolder, stemKey } from "../seeds/seed-file.ts";
import { versionOf } from "./carry-out.ts";

/** The lists of a desk, by how their seeds stand. */
export const LISTS = ["pending", "published", "merged", "withheld", "rejected", "removed"] as const;

export type ListName = (typeof LISTS)[number];

/** The list in which a seed stands. */
export function listOf({ consent, review }: Pick<ArticleHead, "consent" | "review">): ListName {
  if (consent === "yes") return "published";
  if (consent === "no") return review ?? "withheld";
  return consent;
}

/** A story: the seed that stands for it, and those that are merged under it. */
export interface Story {
  readonly lead: ArticleHead | undefined;
  readonly members: readonly ArticleHead[];
}

/** All that is worked out of the seeds as they are, until one changes. */
interface View {
  readonly lists: ReadonlyMap<ListName, readonly ArticleHead[]>;
  readonly leadOf: (head: ArticleHead) => ArticleHead | undefined;
  readonly membersOf: (head: ArticleHead) => readonly ArticleHead[];
}

/** More reports of one story are told of once these are merged. */
const MOST_SAME = 30;

type Finder = (head: ArticleHead) => readonly SameStory<ArticleHead>[];

/**
 * The seeds of a folder as a desk shows them. All are read once; after that only those that changed, so that an act costs
 * the same however many there are.
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
  /** How many seeds were read since the desk was opened: none is read without need. */
  seedsRead = 0;

  constructor(folder: SeedFolder, options: ReadOptions, articles: readonly ArticleHead[]) {
    this.#folder = folder;
    this.#options = options;
    this.#heads = new Map(articles.map((head) => [head.seed, head]));
  }

  /** Says that a file of the folder, a seed or a sidecar, may have come, changed or gone. */
  touch(name: string): void {
    this.#stale.add(name);
  }

  /** Reads what was touched. */
  async refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#refresh());
    await this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const touched = [...this.#stale];
    this.#stale.clear();
    const isListed = this.#isListed && touched.map((name) => this.#isOfKnown(name)).every(Boolean);
    const moved = isListed ? [] : await this.#list();
    const names = touched.flatMap((name) => this.#nameOf.get(stemKey(name)) ?? []);
    for (const name of new Set([...moved, ...names])) {
      const entry = this.#entries.get(name);
      if (entry !== undefined) this.#put(name, await this.#read(entry));
    }
  }

  /** Whether a file is there, or not, as it was listed; a sidecar that came or went is noted. All else takes another look at the folder. */
  #isOfKnown(name: string): boolean {
    const seed = this.#nameOf.get(stemKey(name));
    const entry = seed === undefined ? undefined : this.#entries.get(seed);
    if (entry === undefined) return false;
    const isThere = existsSync(join(this.#folder.path, name));
    if (name === entry.name) return isThere;
    if (!isSidecar(name) || (entry.sidecar !== undefined && entry.sidecar !== name)) return false;
    this.#entries.set(entry.name, isThere ? { name: entry.name, sidecar: name } : { name: entry.name });
    return true;
  }

  /** Looks through the folder. Returns the seeds that came, or whose sidecars did or went; none the first time. */
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
    // A decision changes no words: the index by which stories are found stays.
    if (head !== undefined && (old === undefined || wordsOf(old) !== wordsOf(head))) this.#finder = undefined;
  }

  entry(name: string): SeedEntry | undefined {
    return this.#entries.get(name);
  }

  head(name: string): ArticleHead | undefined {
    return this.#heads.get(name);
  }

  /** All heads, in no order. */
  all(): readonly ArticleHead[] {
    return [...this.#heads.values()];
  }

  /** One list: the newest first, what has no date last. */
  list(name: ListName): readonly ArticleHead[] {
    return this.#seen().lists.get(name) ?? [];
  }

  story(head: ArticleHead): Story {
    const { leadOf, membersOf } = this.#seen();
    const lead = head.consent === "merged" ? leadOf(head) : undefined;
    return { lead, members: membersOf(lead ?? head) };
  }

  /** Seeds that report, or may report, the same news: published ones and those that wait, none of its own story. */
  sameStory(head: ArticleHead): readonly SameStory<ArticleHead>[] {
    this.#finder ??= sameStoryFinder(this.all());
    const found = this.#finder(head).flatMap((same) => {
      const now = this.#heads.get(same.report.seed);
      if (now === undefined || now.seed === head.seed || !["published", "pending"].includes(listOf(now))) return [];
      return { ...same, report: now };
    });
    return found.slice(0, MOST_SAME);
  }

  #seen(): View {
    this.#view ??= viewOf(this.all());
    return this.#view;
  }
}

function viewOf(heads: readonly ArticleHead[]): View {
  const lists = new Map<ListName, ArticleHead[]>(LISTS.map((name) => [name, []]));
  const leads = new Map<number, ArticleHead>();
  const merged = new Map<number, ArticleHead>();
  for (const head of heads) {
    lists.get(listOf(head))?.push(head);
    if (head.consent === "merged") {
      if (head.address !== undefined) merged.set(keyNumber(head.address), head);
    } else if (head.consent !== "removed") for (const key of head.covers) leads.set(key, head);
  }
  for (const list of lists.values())
    list.sort((one, other) => byText(other.published ?? "", one.published ?? "") || byText(one.seed, other.seed));
  return {
    lists,
    leadOf: ({ address }) => (address === undefined ? undefined : leads.get(keyNumber(address))),
    membersOf: (lead) => lead.covers.flatMap((key) => merged.get(key) ?? []),
  };
}

function wordsOf({ title, excerpt, published, address, covers, terms, provider }: ArticleHead): string {
  return JSON.stringify([title, excerpt, published, address, covers, terms, provider?.domain]);
}
