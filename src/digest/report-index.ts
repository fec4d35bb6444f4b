import { addTo } from "../lib/group-by.ts";
import type { ArticleHead } from "../seeds/article.ts";

/** The fields by which two reports are compared. */
const COMPARED = ["title", "language", "excerpt", "published", "address", "covers", "provider", "terms"] as const;

export type ComparedReport = Pick<ArticleHead, (typeof COMPARED)[number]>;

/** Whether two versions of a report compare alike with any other. */
export function isComparedAlike(one: ComparedReport, other: ComparedReport): boolean {
  return COMPARED.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/** Limits: the rarest words of a title that are looked up, and the articles per word that are compared. */
const LOOKED_UP = 8;
const LOOKED_AT = 60;

/** What a report is compared by. */
export interface Traits {
  /** Milliseconds since 1970; undefined if undated. */
  readonly time: number | undefined;
  readonly title: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Keys of its own address, if it has one, and of its coverage. */
  readonly own: number | undefined;
  readonly keys: readonly number[];
}

/** A report, prepared for comparison. */
export interface Compared<Report extends ComparedReport = ComparedReport> extends Traits {
  readonly report: Report;
}

/** An index of reports by their words, names and addresses. */
export interface Index {
  readonly size: number;
  readonly byKey: ReadonlyMap<number, readonly number[]>;
  /** The indices of reports by words of their titles, or by names: undated ones, then dated ones, oldest first. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** Makes an index of reports. The indices in it refer to their list. */
export function indexOf(known: readonly Compared[]): Index {
  const byKey = new Map<number, number[]>();
  const byWord = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const indices = known.map((_, index) => index);
  const timeOf = (index: number) => known[index]?.time ?? Number.NEGATIVE_INFINITY;
  for (const index of indices.sort((one, other) =>
    timeOf(one) === timeOf(other) ? one - other : timeOf(one) - timeOf(other),
  )) {
    const { keys = [], title = [], names = [] } = known[index] ?? {};
    for (const key of keys) addTo(byKey, key, index);
    for (const name of names) addTo(byName, name, index);
    for (const word of title) addTo(byWord, word, index);
  }
  return { size: known.length, byKey, byWord, byName };
}

/**
 * The reports nearest in time that share one of the title's rarest words or, if it has many names, one of the rarest
 * names; and undated ones.
 */
export function candidates(
  { time, title, names }: Compared,
  known: readonly Compared[],
  { byWord, byName }: Index,
  leastNames: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [keys, index] of [
    [title, byWord],
    [names.size < leastNames ? [] : names, byName],
  ] as const) {
    const held = [...keys].map((key) => index.get(key) ?? []).filter(({ length }) => length > 0);
    for (const indices of held.sort((one, other) => one.length - other.length).slice(0, LOOKED_UP)) {
      const timeOf = (at: number) => known[indices[at] ?? 0]?.time ?? Number.NEGATIVE_INFINITY;
      // Undated reports come first, and an undated report is compared with those of any date.
      const now = firstFrom(indices.length, (at) => timeOf(at) >= (time ?? Number.NEGATIVE_INFINITY));
      const nearest = indices.slice(Math.max(0, now - LOOKED_AT / 2), now + LOOKED_AT / 2);
      for (const index of [...indices.slice(0, LOOKED_AT / 2), ...nearest]) found.add(index);
    }
  }
  return found;
}

/** Binary search: the first index for which `holds` is true, if it is true for all after it. */
function firstFrom(length: number, holds: (at: number) => boolean): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
