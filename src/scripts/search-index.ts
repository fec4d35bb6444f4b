import type { AskedWord } from "../lib/search-words.ts";

/** Where the indexes lie: `base` is the site's own path, with a slash at the end. */
export interface Indexes {
  readonly base: string;
  /** A year each, the newest first, then the undated. */
  readonly shards: readonly string[];
}

/** `index.json`, as `search/index-records.ts` makes it. An article is its file, its number of words, and what it is. */
interface Contents {
  readonly articles: readonly (readonly [file: string, length: number, is: readonly number[]])[];
  readonly values: readonly string[];
  readonly words: readonly (readonly [from: string, file: string])[];
}

type Entries = readonly (readonly [word: string, articles: readonly number[]])[];

/** What a result shows of an article. */
export interface ShownRecord {
  readonly url: string;
  readonly title: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly topics?: readonly string[];
  readonly text: string;
}

/** The opened index of a year. */
export interface Shard {
  readonly name: string;
  readonly size: number;
  /** How many words all of its articles have together. */
  readonly length: number;
  /** How many words an article has. */
  readonly lengthOf: (article: number) => number;
  /** Whether an article is all of this: "topic:AI". */
  readonly is: (article: number, values: readonly string[]) => boolean;
  readonly values: readonly string[];
  /** Words that begin with one, each with how much it counts in which article. Loads the few files that may hold them. */
  readonly wordsFrom: (
    asked: AskedWord,
  ) => Promise<readonly (readonly [word: string, articles: ReadonlyMap<number, number>])[]>;
  readonly record: (article: number) => Promise<ShownRecord>;
}

/** Opens all indexes: a small file each. */
export async function openShards({ base, shards }: Indexes): Promise<readonly Shard[]> {
  return await Promise.all(shards.map((name) => openShard(name, `${base}search/${name}/`)));
}

async function openShard(name: string, folder: string): Promise<Shard> {
  const { articles, values, words }: Contents = await load(`${folder}index.json`);
  const loaded = new Map<string, Promise<Entries>>();
  const entriesOf = (file: string) => {
    const known = loaded.get(file) ?? load<Entries>(`${folder}${file}.json`);
    loaded.set(file, known);
    return known;
  };
  return {
    name,
    size: articles.length,
    length: articles.reduce((sum, [, length]) => sum + length, 0),
    lengthOf: (article) => articles[article]?.[1] ?? 0,
    is: (article, wanted) =>
      wanted.every((value) => articles[article]?.[2].some((place) => values[place] === value) === true),
    values,
    wordsFrom: async ({ word, whole }) => {
      const end = whole ? word : `${word}\uffff`;
      const holding = words.filter(([from], place) => from <= end && (words[place + 1]?.[0] ?? "\uffff\uffff") > word);
      const entries = await Promise.all(holding.map(([, file]) => entriesOf(file)));
      return entries
        .flat()
        .filter(([own]) => (whole ? own === word : own.startsWith(word)))
        .map(([own, numbers]) => [own, asMap(numbers)] as const);
    },
    record: async (article) => await load(`${folder}${articles[article]?.[0]}.json`),
  };
}

function asMap(numbers: readonly number[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 2) map.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
  return map;
}

async function load<Content>(path: string): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.json();
}
