import { comparedWords } from "../lib/compared-words.ts";
import { keyNumber } from "../lib/web-address.ts";
import type { ArticleHead } from "../seeds/article.ts";

/** What two reports are compared by. */
export type ComparedReport = Pick<
  ArticleHead,
  "title" | "excerpt" | "published" | "address" | "covers" | "provider" | "terms"
>;

/** That two reports are of one piece of news, and how that is known. */
export interface SameStory<Report> {
  readonly report: Report;
  /** To be read after "because": `it names it among its reports`. */
  readonly reason: string;
  /** 1 for reports that name each other, else the likeness of their titles: 0 to 1. */
  readonly likeness: number;
}

/** Reports that text alone tells to be of one story lie no further apart than this, in milliseconds: three days. */
const APART = 3 * 24 * 3_600_000;

/** Titles this alike are of one story, if they share this many words. */
const ALIKE_TITLES = { likeness: 0.6, words: 3 } as const;
/** Titles less alike are, if the excerpts confirm it: words of both together, or names that few articles have. */
const CONFIRMED = { likeness: 0.3, words: 2, excerpts: 0.4, names: 3 } as const;

/** A name that more than this share of the articles has tells no story. */
const COMMON_NAME = 0.05;

/** How many of the rarest words of a title others are looked up by, and how many of a word's articles are looked at. */
const LOOKED_UP = 8;
const LOOKED_AT = 60;

/**
 * Makes the search for reports of the same news. It is conservative: what it finds a curator would merge at sight, and much
 * that is of one story it leaves. Found are, of any date, reports that name each other's address or the same third; and,
 * within three days and from another outlet, those whose titles are alike: the weight of the words they share is at least
 * 0.6 of the weight of all their words, or 0.3 where excerpts or rare names confirm it. A word weighs more the fewer titles have it:
 * log2(1 + articles / articles with it). One outlet's own titles must be the same, for its series look alike. A search costs the same
 * however many articles there are.
 */
export function sameStoryFinder<Report extends ComparedReport>(
  reports: readonly Report[],
): (asked: ComparedReport) => readonly SameStory<Report>[] {
  const known = reports.map(compared);
  const index = indexOf(known);
  return (asked) => {
    const own = compared(asked);
    const found = new Map<Report, SameStory<Report>>();
    for (const key of own.keys) {
      for (const place of index.byKey.get(key) ?? []) {
        const other = known[place];
        if (other === undefined || other.report === asked || found.has(other.report)) continue;
        found.set(other.report, { report: other.report, reason: reasonOfKey(key, own, other), likeness: 1 });
      }
    }
    for (const place of candidates(own, known, index)) {
      const other = known[place];
      if (other === undefined || other.report === asked || found.has(other.report)) continue;
      const alike = compare(own, other, index);
      if (alike !== undefined) found.set(other.report, { report: other.report, ...alike });
    }
    return [...found.values()].sort((one, other) => other.likeness - one.likeness);
  };
}

interface Compared<Report extends ComparedReport = ComparedReport> {
  readonly report: Report;
  /** Milliseconds since 1970; undefined for the undated. */
  readonly time: number | undefined;
  readonly title: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Its own address, if it has one, and those it covers. */
  readonly own: number | undefined;
  readonly keys: readonly number[];
}

function compared<Report extends ComparedReport>(report: Report): Compared<Report> {
  const title = comparedWords(report.title);
  const own = report.address === undefined ? undefined : keyNumber(report.address);
  return {
    report,
    time: report.published === undefined ? undefined : Date.parse(report.published),
    title,
    all: new Set([...title, ...comparedWords(report.excerpt ?? "")]),
    names: new Set(report.terms.map((term) => term.toLowerCase())),
    own,
    keys: own === undefined ? report.covers : [own, ...report.covers],
  };
}

interface Index {
  readonly size: number;
  readonly byKey: ReadonlyMap<number, readonly number[]>;
  /** The places of dated reports by a word of their title, oldest first. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** How many reports have a name. */
  readonly names: ReadonlyMap<string, number>;
}

function indexOf(known: readonly Compared[]): Index {
  const byKey = new Map<number, number[]>();
  const byWord = new Map<string, number[]>();
  const names = new Map<string, number>();
  const places = known.map((_, place) => place);
  const timeOf = (place: number) => known[place]?.time ?? 0;
  for (const place of places.sort((one, other) => timeOf(one) - timeOf(other) || one - other)) {
    const { keys = [], title = [], names: own = [], time } = known[place] ?? {};
    for (const key of keys) push(byKey, key, place);
    for (const name of own) names.set(name, (names.get(name) ?? 0) + 1);
    if (time !== undefined) for (const word of title) push(byWord, word, place);
  }
  return { size: known.length, byKey, byWord, names };
}

function push<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else known.push(place);
}

function reasonOfKey(key: number, own: Compared, other: Compared): string {
  if (own.own !== undefined && own.own === other.own) return "both have the same address";
  if (key === other.own) return "it names it among its reports";
  if (key === own.own) return "it is named among its reports";
  return "both name the same third report";
}

/** The reports within three days that have one of the rarest words of the title. */
function candidates({ time, title }: Compared, known: readonly Compared[], { byWord }: Index): ReadonlySet<number> {
  const found = new Set<number>();
  if (time === undefined) return found;
  const held = [...title].map((word) => byWord.get(word) ?? []).filter(({ length }) => length > 0);
  for (const places of held.sort((one, other) => one.length - other.length).slice(0, LOOKED_UP)) {
    const timeOf = (at: number) => known[places[at] ?? 0]?.time ?? 0;
    let from = 0;
    let to = places.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (timeOf(middle) < time - APART) from = middle + 1;
      else to = middle;
    }
    for (let at = from; at < places.length && at < from + LOOKED_AT && timeOf(at) <= time + APART; at++) {
      const place = places[at];
      if (place !== undefined) found.add(place);
    }
  }
  return found;
}

function compare(one: Compared, other: Compared, index: Index): { reason: string; likeness: number } | undefined {
  const titles = likenessOf(one.title, other.title, index);
  const percent = `${Math.round(titles.likeness * 100)} %`;
  if (isSameOutlet(one.report, other.report)) {
    const isSame = one.report.title === other.report.title;
    return isSame ? { reason: "the same outlet has the same title twice", likeness: 1 } : undefined;
  }
  if (titles.likeness >= ALIKE_TITLES.likeness && titles.shared >= ALIKE_TITLES.words)
    return { reason: `their titles are ${percent} alike`, likeness: titles.likeness };
  if (titles.likeness < CONFIRMED.likeness || titles.shared < CONFIRMED.words) return undefined;
  const excerpts = likenessOf(one.all, other.all, index).likeness;
  if (excerpts >= CONFIRMED.excerpts) {
    const both = `${Math.round(excerpts * 100)} %`;
    return { reason: `their titles are ${percent} alike, with their excerpts ${both}`, likeness: titles.likeness };
  }
  const names = one.report.terms.filter((term) => isShared(term.toLowerCase(), other, index));
  if (names.length < CONFIRMED.names) return undefined;
  const shown = names.slice(0, CONFIRMED.names).join(", ");
  return { reason: `their titles are ${percent} alike, and both name ${shown}`, likeness: titles.likeness };
}

function isShared(name: string, { names }: Compared, index: Index): boolean {
  return names.has(name) && (index.names.get(name) ?? 0) <= Math.max(3, index.size * COMMON_NAME);
}

/** The weight of the words that two texts share, by that of all their words. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>, { size, byWord }: Index) {
  const weightOf = (word: string) => Math.log2(1 + (size + 1) / (1 + (byWord.get(word)?.length ?? 0)));
  let shared = 0;
  let both = 0;
  let all = 0;
  for (const word of one) {
    const weight = weightOf(word);
    all += weight;
    if (!other.has(word)) continue;
    both += weight;
    shared++;
  }
  for (const word of other) if (!one.has(word)) all += weightOf(word);
  return { shared, likeness: all === 0 ? 0 : both / all };
}

function isSameOutlet({ provider: one }: ComparedReport, { provider: other }: ComparedReport): boolean {
  return one !== undefined && other !== undefined && (one.domain ?? one.name) === (other.domain ?? other.name);
}
