import { type AskedWord, askedWords, foldSearch, isUnspaced } from "../lib/search-words.ts";
import type { Shard, ShownHead } from "./search-index.ts";

/** A search. */
export interface Query {
  /** Words, and phrases in quotation marks. "" applies only the filters. */
  readonly words: string;
  /** Properties that all results must have: "topic:AI", "year:2021". */
  readonly filters: readonly string[];
  readonly newestFirst: boolean;
}

export interface Hits {
  readonly count: number;
  readonly asked: readonly AskedWord[];
  /** The results from one index up to another. */
  readonly slice: (from: number, to: number) => Promise<readonly Found[]>;
}

/** A result, with the text of its page. */
export interface Found {
  readonly head: ShownHead;
  readonly text: string;
}

interface Hit {
  readonly shard: Shard;
  readonly article: number;
  readonly score: number;
}

/** Minimum weight of a prefix match, relative to an exact one. */
const MIN_SHARE = 0.4;

/** Maximum number of articles with all words of a phrase whose text is checked for the phrase. */
const PHRASES_LOOKED_AT = 200;

/** Factor for articles in which the words of the query are adjacent, and the number of top results that are checked for that. */
const SIDE_BY_SIDE = 1.25;
const TEXTS_LOOKED_AT = 20;

/** There is one index per year, so this filter selects indexes. */
const YEAR = "year:";

/** A mark inside a word is not a quotation mark: "צה״ל". */
const QUOTED = /(?:^|\s)["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * Finds articles that have, for each search word, a word that starts with it; quoted words and phrases must match exactly.
 * Results of all years are ranked together by Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009):
 * each index contains the impact of a word in an article, and all together give the word's rarity. Ties are sorted newest first,
 * and adjacent words beat scattered ones.
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

/** The impact of a search word by article: the maximum over all words that start with it. */
async function impactsOf(shard: Shard, asked: AskedWord): Promise<ReadonlyMap<number, number>> {
  const impacts = new Map<number, number>();
  for (const [word, articles] of await shard.wordsFrom(asked)) {
    const share = MIN_SHARE + (1 - MIN_SHARE) * (asked.word.length / word.length);
    for (const [article, impact] of articles) impacts.set(article, Math.max(impacts.get(article) ?? 0, impact * share));
  }
  return impacts;
}

async function holding(phrases: readonly string[], hits: readonly Hit[]): Promise<Hit[]> {
  const found = await Promise.all(hits.map(look));
  const texts = found.map(({ head: { title, outlet = "" }, text }) => [title, outlet, text].map(spread));
  return hits.filter((_, index) => phrases.every((phrase) => texts[index]?.some((text) => text.includes(phrase))));
}

/** Raises articles in which the words of the query are adjacent. */
async function sideBySide(words: string, hits: readonly Hit[]): Promise<Hit[]> {
  const best = hits.slice(0, TEXTS_LOOKED_AT);
  const closer = new Set(await holding([spread(words).trimEnd()], best));
  const worth = (hit: Hit) => hit.score * (closer.has(hit) ? SIDE_BY_SIDE : 1);
  return [...best.sort((one, other) => worth(other) - worth(one)), ...hits.slice(TEXTS_LOOKED_AT)];
}

/** A text with spaces around each word, except in scripts that have none. */
function spread(text: string): string {
  const words = foldSearch(text).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "  ");
  const [first = "", last = ""] = [words.at(0), words.at(-1)];
  return `${isUnspaced(first) ? "" : " "}${words}${isUnspaced(last) ? "" : " "}`.replace(/ {2,}/g, " ");
}

/** Number of years, newest first, that are searched for spelling suggestions. */
const SUGGESTED_FROM = 5;

/** The query with unknown words replaced by known ones at an edit distance of one or two. Undefined if there are none. */
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
 * Edit distance with transpositions (optimal string alignment). Written out in twelve lines: the library used by the build lacks
 * transpositions, and would double the size of the script.
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
