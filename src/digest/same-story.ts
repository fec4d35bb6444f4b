import { addressHash } from "../lib/address-hash.ts";
import { comparedWords } from "../lib/compared-words.ts";
import { foldWords } from "../lib/has-word.ts";
import { headlineDoubt } from "./headline-doubt.ts";
import { type Compared, type ComparedReport, candidates, type Index, indexOf, type Traits } from "./report-index.ts";

/** Two reports of the same story, or possibly the same, and the evidence. */
export interface SameStory<Report> {
  readonly report: Report;
  /** Continues a sentence after "because": `it lists it as a report`. */
  readonly reason: string;
  /**
   * The reason for doubt, which continues a sentence after "but". A curator must decide. Undefined if there is none.
   */
  readonly doubt?: string;
  /** Whether they are linked already, by an address that both have or list. */
  readonly known: boolean;
  /** 1 for reports that list each other; otherwise the similarity of their titles, 0 to 1. */
  readonly likeness: number;
}

const DAY = 24 * 3_600_000;

/** The furthest apart that reports matched by text alone may be; up to a week, the match is doubtful. */
const APART = 3 * DAY;
const FAR_APART = 7 * DAY;

/** Titles this similar, with so many shared words, are about one story. */
const ALIKE_TITLES = { likeness: 0.6, words: 3 } as const;
/** Less similar titles are, if the excerpts confirm it: by shared words of title and excerpt, or by rare names. */
const CONFIRMED = { likeness: 0.3, words: 2, excerpts: 0.4, names: 3 } as const;
/**
 * Texts under different titles may be, if they share this much of all their names, and enough of them to rule out
 * chance.
 */
const ALIKE_NAMES = { share: 0.75, names: 6 } as const;

/** A name in more than this share of the articles is no evidence. */
const COMMON_NAME = 0.05;

/**
 * Makes a function that finds reports of the same story. It is the one measure for `cluster`, `add` and `check`. A
 * match without doubt is one that a curator would merge at once; a doubtful one must be reviewed before merging.
 *
 * It finds reports of any date that list each other's address or a common third one. From other outlets, it finds
 * reports with similar titles: the shared words have at least 0.6 of the weight of all their words, or 0.3 if excerpts
 * or rare names confirm it. Rarer words weigh more: log2(1 + articles / articles with the word). Doubtful are
 * contradictory headlines; reports more than three days apart, or undated; reports of one outlet, unless title and
 * excerpt are equal; and reports that share nearly all names under different titles. Parts of one outlet's series are
 * never matched. A search costs the same however many articles there are. `traits` keeps what each
 * report is compared by for the next finder, if few reports change between the two.
 */
export function sameStoryFinder<Report extends ComparedReport>(
  reports: readonly Report[],
  traits?: WeakMap<ComparedReport, Traits>,
): (asked: ComparedReport) => readonly SameStory<Report>[] {
  const compared = <One extends ComparedReport>(report: One): Compared<One> => {
    const own = traits?.get(report) ?? traitsOf(report);
    traits?.set(report, own);
    return { report, ...own };
  };
  const known = reports.map(compared);
  const index = indexOf(known);
  return (asked) => {
    const own = compared(asked);
    const found = new Map<Report, SameStory<Report>>();
    for (const key of own.keys) {
      for (const at of index.byKey.get(key) ?? []) {
        const other = known[at];
        if (other === undefined || other.report === asked || found.has(other.report)) continue;
        found.set(other.report, {
          report: other.report,
          reason: reasonOfKey(key, own, other),
          known: true,
          likeness: 1,
        });
      }
    }
    for (const at of candidates(own, known, index, ALIKE_NAMES.names)) {
      const other = known[at];
      if (other === undefined || other.report === asked || found.has(other.report)) continue;
      const alike = compare(own, other, index);
      if (alike !== undefined) found.set(other.report, { report: other.report, known: false, ...alike });
    }
    return [...found.values()].sort(
      (one, other) =>
        Number(one.doubt !== undefined) - Number(other.doubt !== undefined) || other.likeness - one.likeness,
    );
  };
}

function traitsOf(report: ComparedReport): Traits {
  const title = comparedWords(report.title);
  const own = report.address === undefined ? undefined : addressHash(report.address);
  return {
    time: report.published === undefined ? undefined : Date.parse(report.published),
    title,
    all: new Set([...title, ...comparedWords(report.excerpt ?? "")]),
    names: new Set(report.terms.map((term) => term.toLowerCase())),
    own,
    keys: own === undefined ? report.covers : [own, ...report.covers],
  };
}

function reasonOfKey(key: number, own: Compared, other: Compared): string {
  if (own.own !== undefined && own.own === other.own) return "both have the same address";
  if (key === other.own) return "it lists it as a report";
  if (key === own.own) return "it is listed as one of its reports";
  return "both list the same third report";
}

type Alike = Omit<SameStory<never>, "report" | "known">;

function compare(one: Compared, other: Compared, index: Index): Alike | undefined {
  const when = timeDoubt(one, other);
  const alike = when === "too far" ? undefined : compareTexts(one, other, index);
  if (alike === undefined) return undefined;
  const contradiction = headlineDoubt(one.report, other.report);
  const isSame = isSameOutlet(one.report, other.report);
  if (isSame && contradiction?.isSeries) return undefined;
  const doubts = [alike.doubt, contradiction?.says, isSame ? outletDoubt(one.report, other.report) : undefined, when];
  const doubt = doubts.find((each) => each !== undefined);
  return { ...alike, ...(doubt !== undefined && { doubt }) };
}

function timeDoubt({ time: one }: Compared, { time: other }: Compared): string | undefined {
  if (one === undefined || other === undefined) return "one has no date";
  const apart = Math.abs(one - other);
  if (apart > FAR_APART) return "too far";
  return apart > APART ? `they are ${Math.round(apart / DAY)} days apart` : undefined;
}

function outletDoubt(one: ComparedReport, other: ComparedReport): string | undefined {
  const isOne = foldWords(one.title) === foldWords(other.title) && one.excerpt === other.excerpt;
  return isOne ? undefined : "both are from one source";
}

function compareTexts(one: Compared, other: Compared, index: Index): Alike | undefined {
  return compareTitles(one, other, index) ?? compareNames(one, other, index);
}

function compareTitles(one: Compared, other: Compared, index: Index): Alike | undefined {
  // Most candidates share a single word, which takes no weighing.
  if (countShared(one.title, other.title) < CONFIRMED.words) return undefined;
  const { likeness, shared } = likenessOf(one.title, other.title, index);
  const percent = `${Math.round(likeness * 100)}%`;
  if (likeness >= ALIKE_TITLES.likeness && shared >= ALIKE_TITLES.words)
    return { reason: `their titles are ${percent} alike`, likeness };
  if (likeness < CONFIRMED.likeness) return undefined;
  const excerpts = likenessOf(one.all, other.all, index).likeness;
  if (excerpts >= CONFIRMED.excerpts) {
    const both = `${Math.round(excerpts * 100)}%`;
    return { reason: `their titles are ${percent} alike, with their excerpts ${both}`, likeness };
  }
  const names = one.report.terms.filter((term) => isTelling(term.toLowerCase(), other, index));
  if (names.length < CONFIRMED.names) return undefined;
  return { reason: `their titles are ${percent} alike, and both name ${listed(names)}`, likeness };
}

function compareNames(one: Compared, other: Compared, index: Index): Alike | undefined {
  if (Math.min(one.names.size, other.names.size) < ALIKE_NAMES.names) return undefined;
  const shared = one.report.terms.filter((term) => other.names.has(term.toLowerCase()));
  const all = one.names.size + other.names.size - shared.length;
  if (shared.length < ALIKE_NAMES.share * all) return undefined;
  const { likeness } = likenessOf(one.title, other.title, index);
  return { reason: `both name ${listed(shared)}`, doubt: "their titles differ", likeness };
}

function listed(names: readonly string[]): string {
  return names.slice(0, CONFIRMED.names).join(", ");
}

function isTelling(name: string, { names }: Compared, { size, byName }: Index): boolean {
  return names.has(name) && (byName.get(name)?.length ?? 0) <= Math.max(3, size * COMMON_NAME);
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared;
}

/** The weight of the shared words of two texts, as a share of the weight of all their words. */
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
