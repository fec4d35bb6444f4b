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

/** Cache of tokens, since texts repeat most of them: its size, and the maximum length of a cached token. */
const MAX_PIECES = 200_000;
const MAX_PIECE_LENGTH = 40;

const SPACE = 0x20;
const NO_SIGN = 0x11c9dc5;

/** Text between two spaces, and the search words in it. */
interface Piece {
  readonly text: string;
  readonly words: readonly number[];
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
  const postings: number[][] = [];
  const numbers = new Map<string, number>();
  const pieces = new Map<number, Piece>();
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, postings.length);
    return postings.push([]) - 1;
  };
  const wordsOf = (text: string, from: number, to: number, hash: number) => {
    const known = pieces.get(hash);
    if (known !== undefined && known.text.length === to - from && text.startsWith(known.text, from)) return known.words;
    const piece = text.slice(from, to);
    const words = Array.from(searchWords(piece), ({ word }) => numberOf(word));
    if (pieces.size === MAX_PIECES) pieces.clear();
    if (piece.length <= MAX_PIECE_LENGTH) pieces.set(hash, { text: piece, words });
    return words;
  };

  const counts: number[] = [];
  const weights: number[] = [];
  let article = 0;
  for (const { head, topics, texts } of records) {
    const met: number[] = [];
    let length = 0;
    const count = (text: string, weight = 0) => {
      let from = 0;
      let hash = NO_SIGN;
      for (let at = 0; at <= text.length; at++) {
        const sign = at === text.length ? SPACE : text.charCodeAt(at);
        if (sign !== SPACE) {
          hash = Math.imul(hash ^ sign, 0x01000193) & 0x3fffffff;
          continue;
        }
        if (at > from) {
          for (const word of wordsOf(text, from, at, hash)) {
            if (!counts[word] && !weights[word]) met.push(word);
            if (weight > 0) weights[word] = (weights[word] ?? 0) + weight;
            else {
              counts[word] = (counts[word] ?? 0) + 1;
              length++;
            }
          }
        }
        from = at + 1;
        hash = NO_SIGN;
      }
    };
    count(head.title, WEIGHTS.title);
    count(head.outlet ?? "", WEIGHTS.outlet);
    for (const topic of topics) count(topic, WEIGHTS.topic);
    for (const text of texts) count(text);
    const half = TEXT_SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / USUAL_LENGTH);
    for (const word of met) {
      const times = counts[word] ?? 0;
      const weight = (weights[word] ?? 0) + (WEIGHTS.text * times) / (times + half);
      postings[word]?.push(article, Math.max(1, Math.round((MAX_IMPACT * weight) / (weight + SATURATION))));
      counts[word] = 0;
      weights[word] = 0;
    }
    for (const value of valuesOf(head.outlet, topics)) postings[numberOf(value)]?.push(article, 0);
    article++;
  }
  return new Map([...numbers].map(([word, number]) => [word, postings[number] ?? []]));
}

function valuesOf(outlet: string | undefined, topics: readonly string[]): ReadonlySet<string> {
  return new Set([...topics.map((name) => `=topic:${name}`), ...(outlet === undefined ? [] : [`=outlet:${outlet}`])]);
}
