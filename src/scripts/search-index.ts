import type { AskedWord } from "../lib/search-words.ts";
import { loadText } from "./page-text.ts";

/** Location of the indexes: `base` is the site's path, with a trailing slash. */
export interface Indexes {
  readonly base: string;
  /** Years, newest first, then the undated. */
  readonly shards: readonly string[];
}

/** `index.json`, as written by `search/index-records.ts`. */
interface Contents {
  readonly size: number;
  readonly heads: readonly string[];
  readonly words: readonly (readonly [from: string, file: string])[];
}

/** A word, and pairs of delta-encoded article numbers and impacts. */
type Entry = readonly [word: string, ...articles: number[]];

/** The part of an article that a result shows before its page is loaded for the snippet. */
export interface ShownHead {
  readonly url: string;
  readonly title: string;
  readonly language?: string;
  readonly outlet?: string;
  readonly date?: string;
}

/** The open index of a year. */
export interface Shard {
  readonly name: string;
  readonly size: number;
  /** The words with a prefix, with their impacts by article. Loads only the files that may contain them. */
  readonly wordsFrom: (
    asked: AskedWord,
  ) => Promise<readonly (readonly [word: string, articles: ReadonlyMap<number, number>])[]>;
  readonly head: (article: number) => Promise<ShownHead>;
  /** The text of an article's page; "" if it cannot be loaded. */
  readonly text: (article: number) => Promise<string>;
}

/** Heads per file, as written by `search/index-records.ts`. */
const HEADS_FILE = 32;

/** Opens all indexes, which loads a small file for each. */
export async function openShards({ base, shards }: Indexes): Promise<readonly Shard[]> {
  return await Promise.all(shards.map((name) => openShard(name, base)));
}

async function openShard(name: string, base: string): Promise<Shard> {
  const folder = `${base}search/${name}/`;
  const { size, heads, words }: Contents = await load(`${folder}index.json`);
  const entriesOf = once((file: string) => load<readonly Entry[]>(`${folder}${file}.json`));
  const headsOf = once((file: string) => load<readonly ShownHead[]>(`${folder}${file}.json`));
  const textOf = once((url: string) => loadText(url).catch(() => ""));
  const head = async (article: number) => {
    const found = (await headsOf(heads[Math.floor(article / HEADS_FILE)] ?? ""))[article % HEADS_FILE];
    if (found === undefined) throw new Error(`${folder}${article}`);
    return found;
  };
  return {
    name,
    size,
    wordsFrom: async ({ word, whole }) => {
      const end = whole ? word : `${word}\uffff`;
      const holding = words.filter(([from], index) => from <= end && (words[index + 1]?.[0] ?? "\uffff\uffff") > word);
      const entries = await Promise.all(holding.map(([, file]) => entriesOf(file)));
      return entries
        .flat()
        .filter(([own]) => (whole ? own === word : own.startsWith(word)))
        .map(([own, ...numbers]) => [own, byArticle(numbers)] as const);
    },
    head,
    text: async (article) => await textOf(base + (await head(article)).url.slice(1)),
  };
}

function byArticle(numbers: readonly number[]): ReadonlyMap<number, number> {
  const articles = new Map<number, number>();
  let article = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    article += numbers[at] ?? 0;
    articles.set(article, numbers[at + 1] ?? 0);
  }
  return articles;
}

/** Memoizes requests by name. Failed ones are repeated. */
function once<Value>(ask: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (name) => {
    const known = asked.get(name) ?? ask(name);
    asked.set(name, known);
    known.catch(() => asked.delete(name));
    return known;
  };
}

async function load<Content>(path: string): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.json();
}
