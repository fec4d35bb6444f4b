import { type AskedWord, askedWords, foldSearch, isUnspaced } from "../lib/search-words.ts";
import type { Shard, ShownHead } from "./search-index.ts";

/** What a reader looks for. */
export interface Query {
  /** Words, and phrases in quotation marks; "" finds by the filters alone. */
  readonly words: string;
  /** What all of the articles are: "topic:AI", "year:2021". */
  readonly filters: readonly string[];
  readonly newestFirst: boolean;
}

export interface Hits {
  readonly count: number;
  readonly asked: readonly AskedWord[];
  /** Those from one place in the order up to another. */
  readonly slice: (from: number, to: number) => Promise<readonly Found[]>;
}

/** An article that was found, and the text of its page. */
export interface Found {
  readonly head: ShownHead;
  readonly text: string;
}

interface Hit {
  readonly shard: Shard;
  readonly article: number;
  readonly score: number;
}

/** A word that only begins with what was asked counts at least this share of it. */
const LEAST_SHARE = 0.4;

/** Of so many articles with all words of a phrase, the texts are looked at for the phrase itself. */
const PHRASES_LOOKED_AT = 200;

/** An article where the words of a query stand side by side counts so much more. So many of the best are looked at for that. */
const SIDE_BY_SIDE = 1.25;
const TEXTS_LOOKED_AT = 20;

/** An index is a year's, so a filter by year chooses among them. */
const YEAR = "year:";

/** A sign inside of a word quotes nothing: "צה״ל". */
const QUOTED = /(?:^|\s)["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * Finds the articles that hold, for every word asked, a word that begins with it; words and phrases in quotation marks stand
 * as they are. The best match comes first over all years at once, by Okapi BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework", 2009): each index tells what a word counts in an article, and all together how rare it is. The newest
 * comes first among equals, and words that stand side by side before scattered ones.
 */
export async function findHits(all: readonly Shard[], { words, filters, newestFirst }: Query): Promise<Hits> {
  const { asked, phrases } = parse(words);
  const shards = all.filter(({ name }) => filters.every((value) => !value.startsWith(YEAR) || value === YEAR + name));
  const values = filters
    .filter((value) => !value.startsWith(YEAR))
    .map((value) => ({ word: `=${value}`, whole: true }));
  const wanted = [...asked, ...values];
  const isVoid = asked.length === 0 && words !== "";
  const scored = isVoid ? [] : wanted.length > 0 ? await score(shards, wanted) : everything(shards);
  const hits = scored.sort(
    (one, other) =>
      (newestFirst ? 0 : other.score - one.score) ||
      shards.indexOf(one.shard) - shards.indexOf(other.shard) ||
      other.article - one.article,
  );
  const held = phrases.length === 0 ? hits : await holding(phrases, hits.slice(0, PHRASES_LOOKED_AT));
  const found = newestFirst || asked.length < 2 || phrases.length > 0 ? held : await sideBySide(words, held);
  return {
    count: found.length,
    asked,
    slice: async (from, to) => await Promise.all(found.slice(from, to).map(look)),
  };
}

async function look({ shard, article }: Hit): Promise<Found> {
  const [head, text] = await Promise.all([shard.head(article), shard.text(article)]);
  return { head, text };
}

function parse(words: string): { readonly asked: readonly AskedWord[]; readonly phrases: readonly string[] } {
  const quoted = [...words.matchAll(QUOTED)].map(([, phrase = ""]) => phrase);
  const loose = askedWords(words.replace(QUOTED, " "));
  const whole = quoted.flatMap(askedWords).map(({ word }) => ({ word, whole: true }));
  return { asked: [...loose, ...whole], phrases: quoted.map(spread).filter((phrase) => phrase.trim() !== "") };
}

function everything(shards: readonly Shard[]): Hit[] {
  return shards.flatMap((shard) => Array.from({ length: shard.size }, (_, article) => ({ shard, article, score: 0 })));
}

async function score(shards: readonly Shard[], wanted: readonly AskedWord[]): Promise<Hit[]> {
  const size = shards.reduce((sum, shard) => sum + shard.size, 0);
  const hits = new Map<string, Hit & { score: number; words: number }>();
  const counted = await Promise.all(
    wanted.map((each) => Promise.all(shards.map(async (shard) => [shard, await impactsOf(shard, each)] as const))),
  );
  for (const byShard of counted) {
    const holders = byShard.reduce((sum, [, impacts]) => sum + impacts.size, 0);
    const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    for (const [shard, impacts] of byShard) {
      for (const [article, impact] of impacts) {
        const id = `${shard.name} ${article}`;
        const known = hits.get(id) ?? { shard, article, score: 0, words: 0 };
        known.score += rarity * impact;
        known.words += 1;
        hits.set(id, known);
      }
    }
  }
  return [...hits.values()].filter(({ words }) => words === wanted.length);
}

/** How much a word counts in which article: what that word counts of all that begin with it which counts most. */
async function impactsOf(shard: Shard, asked: AskedWord): Promise<ReadonlyMap<number, number>> {
  const impacts = new Map<number, number>();
  for (const [word, articles] of await shard.wordsFrom(asked)) {
    const share = LEAST_SHARE + (1 - LEAST_SHARE) * (asked.word.length / word.length);
    for (const [article, impact] of articles) impacts.set(article, Math.max(impacts.get(article) ?? 0, impact * share));
  }
  return impacts;
}

async function holding(phrases: readonly string[], hits: readonly Hit[]): Promise<Hit[]> {
  const found = await Promise.all(hits.map(look));
  const texts = found.map(({ head: { title, outlet = "" }, text }) => [title, outlet, text].map(spread));
  return hits.filter((_, place) => phrases.every((phrase) => texts[place]?.some((text) => text.includes(phrase))));
}

/** Puts articles forward where the words of a query stand side by side. */
async function sideBySide(words: string, hits: readonly Hit[]): Promise<Hit[]> {
  const best = hits.slice(0, TEXTS_LOOKED_AT);
  const closer = new Set(await holding([spread(words).trimEnd()], best));
  const worth = (hit: Hit) => hit.score * (closer.has(hit) ? SIDE_BY_SIDE : 1);
  return [...best.sort((one, other) => worth(other) - worth(one)), ...hits.slice(TEXTS_LOOKED_AT)];
}

/** A text with a space on both sides of each word, and none inside a script that has none. */
function spread(text: string): string {
  const words = foldSearch(text).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "  ");
  const [first = "", last = ""] = [words.at(0), words.at(-1)];
  return `${isUnspaced(first) ? "" : " "}${words}${isUnspaced(last) ? "" : " "}`.replace(/ {2,}/g, " ");
}

/** Of so many years, the newest, words are looked at for one that was meant. */
const SUGGESTED_FROM = 5;

/** The query with words that no article has replaced by ones that some have, a slip or two away; undefined where there are none. */
export async function suggestQuery(shards: readonly Shard[], words: string): Promise<string | undefined> {
  let better = words;
  for (const { word } of askedWords(words)) {
    if (word.length < 4) continue;
    const near = new Map<string, number>();
    for (const shard of shards.slice(0, SUGGESTED_FROM)) {
      const begun = await shard.wordsFrom({ word: word.slice(0, 2), whole: false });
      if (begun.some(([known]) => known.startsWith(word))) near.set(word, 1);
      for (const [known, articles] of begun) near.set(known, (near.get(known) ?? 0) + articles.size);
    }
    const most = word.length < 6 ? 1 : 2;
    const [meant] = [...near]
      .map(([known, count]) => ({ known, count, slips: near.get(word) === undefined ? slipsBetween(known, word) : 0 }))
      .filter(({ slips }) => slips > 0 && slips <= most)
      .sort((one, other) => one.slips - other.slips || other.count - one.count);
    if (meant !== undefined) better = replaceWord(better, word, meant.known);
  }
  return better === words ? undefined : better;
}

/**
 * How many letters are too many, too few, wrong, or in the place of their neighbours (optimal string alignment). Twelve
 * lines, because a reader would load twice as much with the library that the build uses, which knows no changed places.
 */
function slipsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const ways = [(last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1)];
      if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) ways.push((before[at - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

function replaceWord(query: string, word: string, meant: string): string {
  return query.replace(/\S+/g, (part) => (askedWords(part)[0]?.word === word ? meant.normalize("NFC") : part));
}
