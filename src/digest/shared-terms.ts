import { memoize } from "../lib/memoize.ts";
import { NumberLists } from "../lib/number-lists.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { topicKey } from "../site/topic-key.ts";

/** An article by what it is about. */
interface Termed {
  readonly article: Pick<ArticleHead, "terms" | "topics">;
}

/** The most articles of a term that are considered, newest first, so that a term costs the same on any site. */
const MAX_LOOKED_AT = 40;

/** A name or topic of articles. */
export interface Term {
  readonly number: number;
  /** The number of the first spelling. */
  readonly first: number;
  /** The same for all spellings. */
  readonly key: string;
  /** As the article spells it. */
  readonly name: string;
  /** Whether it is only a topic, which says less than a term of the text. */
  readonly isTopic: boolean;
}

/** The terms of articles in the given order, as numbers, and all terms by number. */
export function readTerms(articles: readonly Termed[], order: Uint32Array) {
  const all: Term[] = [];
  const firsts = new Map<string, number>();
  const termOf = (isTopic: boolean) =>
    memoize((name: string): Term => {
      const key = topicKey(name);
      const number = all.length;
      const first = firsts.get(key) ?? number;
      firsts.set(key, first);
      const term = { number, first, key, name, isTopic };
      all.push(term);
      return term;
    });
  const topicOf = termOf(true);
  const nameOf = termOf(false);
  const termsOf = new NumberLists();
  for (const index of order) {
    const { topics = [], terms = [] } = articles[index]?.article ?? {};
    const own = [...topics.map((topic) => topicOf(topic)), ...terms.map((term) => nameOf(term))];
    // What the text says too is not a topic only.
    const distinct = own.filter(({ first }, at) => !own.some((later, index) => index > at && later.first === first));
    termsOf.add(distinct.map(({ number }) => number));
  }
  return { termsOf, all };
}

/** The terms of one article. */
export function termsIn(termsOf: NumberLists, place: number, all: readonly Term[]): readonly Term[] {
  return [...termsOf.get(place)].flatMap((number) => all[number] ?? []);
}

/** For each term, how many of the entered articles have it, and which. */
export class Holders {
  readonly #termsOf: NumberLists;
  readonly #all: readonly Term[];
  /** By the first spelling: how many there are, and the last of them, as its position among all terms of all articles. */
  readonly #counts: Uint32Array;
  readonly #last: Int32Array;
  /** By position: the article there, and the position of the one entered before. */
  readonly #places: Uint32Array;
  readonly #before: Int32Array;

  constructor(termsOf: NumberLists, all: readonly Term[]) {
    this.#termsOf = termsOf;
    this.#all = all;
    this.#counts = new Uint32Array(all.length);
    this.#last = new Int32Array(all.length).fill(-1);
    this.#places = new Uint32Array(termsOf.size);
    this.#before = new Int32Array(termsOf.size);
  }

  enter(place: number): void {
    let position = this.#termsOf.start(place);
    for (const number of this.#termsOf.get(place)) {
      const first = this.#all[number]?.first ?? 0;
      this.#counts[first] = this.count(first) + 1;
      this.#places[position] = place;
      this.#before[position] = this.#last[first] ?? -1;
      this.#last[first] = position++;
    }
  }

  count(first: number): number {
    return this.#counts[first] ?? 0;
  }

  /** The newest articles of a term. */
  *newest(first: number): Generator<number> {
    let position = this.#last[first] ?? -1;
    for (let left = MAX_LOOKED_AT; left > 0 && position >= 0; left--) {
      yield this.#places[position] ?? 0;
      position = this.#before[position] ?? -1;
    }
  }
}
