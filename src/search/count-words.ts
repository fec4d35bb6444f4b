import { searchWords } from "../lib/search-words.ts";
import type { SearchRecord } from "./search-record.ts";

/** Weights of a word by field. The weight of body text is a maximum, so that a match in a headline always ranks higher. */
const WEIGHTS = { title: 12, outlet: 3, topic: 4, text: 6 } as const;

/**
 * Parameters of BM25F: the saturation of the whole and of body text (k1), the influence of a text's length (b), and the average
 * length in words.
 */
const SATURATION = 1.2;
const TEXT_SATURATION = 3;
const BY_LENGTH = 0.5;
const USUAL_LENGTH = 500;

/** Two digits. */
const MAX_IMPACT = 99;

/** Texts repeat most of their tokens: how many are remembered, and the longest, in UTF-16 units. */
const MAX_TOKENS = 200_000;
const MAX_TOKEN_LENGTH = 40;

/** A word, and how often the article being counted has it. */
interface Word {
  readonly postings: number[];
  times: number;
  weight: number;
}

/** For each word, the numbers of the articles that contain it, in ascending order, each followed by the word's impact in it. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * Counts the words of articles, numbered in the given order. A word's impact, 1 to 99, is the part of Okapi BM25F that does not
 * depend on other articles (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), so impacts from indexes of
 * different years are comparable. Facets such as "=topic:AI" are stored as words of impact 0 that no text contains. Texts are not
 * kept in memory.
 */
export function countWords(records: Iterable<SearchRecord>): Postings {
  const words = new Map<string, Word>();
  const wordOf = (word: string) => {
    const known = words.get(word) ?? { postings: [], times: 0, weight: 0 };
    words.set(word, known);
    return known;
  };
  const tokens = new Map<string, readonly Word[]>();
  const wordsOf = (token: string) => {
    const known = tokens.get(token);
    if (known !== undefined) return known;
    const found = Array.from(searchWords(token), ({ word }) => wordOf(word));
    if (tokens.size === MAX_TOKENS) tokens.clear();
    if (token.length <= MAX_TOKEN_LENGTH) tokens.set(token, found);
    return found;
  };
  let article = 0;
  for (const record of records) {
    postWords(record, article, wordsOf);
    for (const value of valuesOf(record)) wordOf(value).postings.push(article, 0);
    article++;
  }
  return new Map(Array.from(words, ([word, { postings }]) => [word, postings]));
}

/** Adds an article to the postings of its words. */
function postWords(
  { head, topics, texts }: SearchRecord,
  article: number,
  wordsOf: (token: string) => readonly Word[],
) {
  const met: Word[] = [];
  const meet = (word: Word) => {
    if (word.times === 0 && word.weight === 0) met.push(word);
    return word;
  };
  const weigh = (text: string, weight: number) => {
    for (const token of tokensOf(text)) for (const word of wordsOf(token)) meet(word).weight += weight;
  };
  weigh(head.title, WEIGHTS.title);
  weigh(head.outlet ?? "", WEIGHTS.outlet);
  for (const topic of topics) weigh(topic, WEIGHTS.topic);
  let length = 0;
  for (const text of texts) {
    for (const token of tokensOf(text)) {
      for (const word of wordsOf(token)) {
        meet(word).times++;
        length++;
      }
    }
  }
  const half = TEXT_SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / USUAL_LENGTH);
  for (const word of met) {
    const weight = word.weight + (WEIGHTS.text * word.times) / (word.times + half);
    word.postings.push(article, Math.max(1, Math.round((MAX_IMPACT * weight) / (weight + SATURATION))));
    word.times = 0;
    word.weight = 0;
  }
}

function valuesOf({ head: { outlet }, topics }: SearchRecord): ReadonlySet<string> {
  return new Set([...topics.map((name) => `=topic:${name}`), ...(outlet === undefined ? [] : [`=outlet:${outlet}`])]);
}

/** Texts between blanks and line ends, which no word spans. */
function tokensOf(text: string): readonly string[] {
  return text.replaceAll("\n", " ").split(" ");
}
