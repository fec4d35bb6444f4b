import { byText } from "../lib/collate.ts";
import { quote } from "../lib/quote.ts";
import type { ArticleHead } from "../seeds/article.ts";
import {
  AGENT,
  DENIALS,
  HARMLESS,
  JOINING,
  NEGATIONS,
  NEGATIONS_INSIDE,
  OPPOSITES,
  OPPOSITES_INSIDE,
  SERIES,
  TURKISH_NO,
  TURNING_PREFIXES,
} from "./headline-words.ts";
import { type Headline, type NamedDates, namedDates, numbersOf, readHeadline, type Token } from "./read-headline.ts";

/** Why two similar headlines may be about different news. */
export interface Doubt {
  /** Continues a sentence after "but": `one says “not”`. */
  readonly says: string;
  /** Whether they are rather parts of a series by one outlet. */
  readonly isSeries: boolean;
}

type Titled = Pick<ArticleHead, "title" | "language">;

/**
 * A reason to doubt that two similar headlines are about one story: one negates the other, numbers or days differ, the
 * roles are swapped ("who sues whom"), both belong to a series, or a single word was replaced. Undefined if there is
 * none. Doubts are cheap and a wrong merge is not, so reworded headlines may be doubted too.
 */
export function headlineDoubt(one: Titled, other: Titled): Doubt | undefined {
  const [a, b] = [readHeadline(one.title), readHeadline(other.title)];
  if (a.text === b.text) return SERIES.test(a.text) ? series("both belong to a series") : undefined;
  const parted = numberDoubt(numbersOf(a.text), numbersOf(b.text));
  if (parted !== undefined) return series(`their numbers differ: ${parted}`);
  const days = differingDays(namedDates(a), namedDates(b));
  if (days !== undefined) return series(`one says ${days}`);
  if (SERIES.test(a.text) && SERIES.test(b.text)) return series("both belong to a series");
  const says =
    negationDoubt(a, b, one.language) ??
    opposedBy(a, b) ??
    (exchange(a, b) ? "the same words are in a different order" : replacementDoubt(a, b));
  return says === undefined ? undefined : { says, isSeries: false };
}

function series(says: string): Doubt {
  return { says, isSeries: true };
}

/** The first numbers that only one of the headlines has. */
function numberDoubt(one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined {
  const own = [...one].find((number) => !other.has(number));
  const others = [...other].find((number) => !one.has(number));
  return own === undefined || others === undefined ? undefined : `${own} and ${others}`;
}

function differingDays(one: NamedDates, other: NamedDates): string | undefined {
  for (const kind of ["weekday", "month"] as const) {
    const named = one[kind].find(({ place }) => other[kind].every((their) => their.place !== place));
    const [their] = other[kind];
    if (named !== undefined && their !== undefined && !one[kind].some(({ place }) => place === their.place))
      return `${quote(named.name)}, the other ${quote(their.name)}`;
  }
  return undefined;
}

/** A word by which only one headline negates its statement. */
function negationDoubt(one: Headline, other: Headline, language = ""): string | undefined {
  const harmless = HARMLESS.get(language.slice(0, 2));
  for (const list of [NEGATIONS, DENIALS]) {
    const [own, their] = [one, other].map(({ tokens }) =>
      tokens.find(({ word }) => list.has(word) && !harmless?.has(word)),
    );
    if ((own === undefined) !== (their === undefined)) return `one says ${quote((own ?? their)?.word ?? "")}`;
  }
  const [own, their] = [one, other].map(({ text }) => NEGATIONS_INSIDE.exec(text)?.[0]);
  if ((own === undefined) !== (their === undefined)) return `one says ${quote(own ?? their ?? "")}`;
  const [left, right] = [unshared(one, other), unshared(other, one)];
  for (const { word } of left) {
    for (const { word: their } of right) {
      if (turns(word, their) || turns(their, word)) return `one says ${quote(word)}, the other ${quote(their)}`;
    }
  }
  return undefined;
}

function turns(word: string, plain: string): boolean {
  if (
    plain.length > 2 &&
    TURNING_PREFIXES.some((prefix) => word.startsWith(prefix) && isAlike(word.slice(prefix.length), plain))
  )
    return true;
  const stem = commonBeginning(word, plain);
  return stem > 1 && TURKISH_NO.test(word.slice(stem)) && !TURKISH_NO.test(plain.slice(stem));
}

function unshared(one: Headline, other: Headline): readonly Token[] {
  return one.tokens.filter(({ word }) => !other.tokens.some((their) => their.word === word));
}

function opposedBy(one: Headline, other: Headline): string | undefined {
  for (const [first, second] of OPPOSITES) {
    const find = ({ tokens }: Headline, pattern: RegExp) => tokens.find(({ word }) => pattern.test(word))?.word;
    const opposed = opposites(find, one, other, first, second);
    if (opposed !== undefined) return opposed;
  }
  for (const [first, second] of OPPOSITES_INSIDE) {
    const opposed = opposites(({ text }, pattern) => pattern.exec(text)?.[0], one, other, first, second);
    if (opposed !== undefined) return opposed;
  }
  return undefined;
}

function opposites(
  find: (headline: Headline, pattern: RegExp) => string | undefined,
  one: Headline,
  other: Headline,
  first: RegExp,
  second: RegExp,
): string | undefined {
  const own = [find(one, first), find(one, second)] as const;
  const their = [find(other, first), find(other, second)] as const;
  // A headline with both words reports both: "shares fall after they rose".
  if (own[0] && !own[1] && their[1] && !their[0]) return `one says ${quote(own[0])}, the other ${quote(their[1])}`;
  if (own[1] && !own[0] && their[0] && !their[1]) return `one says ${quote(own[1])}, the other ${quote(their[0])}`;
  return undefined;
}

/** A word that both headlines have. */
interface Shared {
  readonly one: Token;
  readonly other: Token;
}

/** Whether two parts swapped roles: who sues whom, from where to where. */
function exchange(one: Headline, other: Headline): boolean {
  if (areSwapped(one.tokens, other.tokens)) return true;
  const shared = one.tokens.flatMap((token): Shared[] => {
    const [their, ...more] = other.tokens.filter(({ word }) => isAlike(word, token.word));
    const isOnly = more.length === 0 && one.tokens.every((each) => each === token || !isAlike(each.word, token.word));
    return their !== undefined && isOnly && !JOINING.has(token.word) ? [{ one: token, other: their }] : [];
  });
  const parties = shared.filter((both) => !both.one.isSmall && !both.other.isSmall);
  return parties.some((first, place) => parties.slice(place + 1).some((second) => areExchanged(first, second, shared)));
}

/** Whether the headlines differ only by two swapped words: "man bites dog". */
function areSwapped(one: readonly Token[], other: readonly Token[]): boolean {
  if (one.length !== other.length) return false;
  const moved = one.flatMap(({ word }, place) => (word === other[place]?.word ? [] : [place]));
  const [from = 0, to = 0] = moved;
  if (moved.length !== 2 || one[from]?.word !== other[to]?.word || one[to]?.word !== other[from]?.word) return false;
  return to > from + 1 && !one.slice(from + 1, to).some(({ word }) => JOINING.has(word));
}

/** Whether two shared words swapped roles. `first` comes before `second` in one of the headlines. */
function areExchanged(first: Shared, second: Shared, shared: readonly Shared[]): boolean {
  if (first.one.clause !== second.one.clause || first.other.clause !== second.other.clause) return false;
  const between = shared.filter(({ one }) => one.place > first.one.place && one.place < second.one.place);
  if (first.other.place < second.other.place) {
    // "Apple sues Samsung", "Apple is sued by Samsung".
    const isTurned = AGENT.has(second.other.before);
    if (isTurned === AGENT.has(second.one.before) || first.one.before !== first.other.before) return false;
    const verbs = between.filter(({ other }) => other.place > first.other.place && other.place < second.other.place);
    const direct = isTurned ? second.one.before : second.other.before;
    return (
      verbs.length > 0 && (direct === "" || verbs.some(({ one, other }) => [one.word, other.word].includes(direct)))
    );
  }
  const marks = [first.one.before, first.other.before, second.one.before, second.other.before] as const;
  if (marks.some((mark) => JOINING.has(mark))) return false;
  if (marks[0] !== marks[3] || marks[1] !== marks[2]) return false;
  if (marks[0] !== marks[1]) return true;
  // Case endings swapped too: "삼성이 애플을", "애플이 삼성을".
  const ends = [endings(first), endings(second)] as const;
  if (ends[0].one !== ends[0].other && ends[0].one === ends[1].other && ends[0].other === ends[1].one) return true;
  return between.some(({ other }) => other.place > second.other.place && other.place < first.other.place);
}

function endings({ one, other }: Shared): { readonly one: string; readonly other: string } {
  const stem = commonBeginning(one.word, other.word);
  return { one: one.word.slice(stem), other: other.word.slice(stem) };
}

/** Words that replace others between the same words. */
function replacementDoubt({ tokens: one, signs }: Headline, { tokens: other }: Headline): string | undefined {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && isAlike(one[before]?.word ?? "", other[before]?.word ?? "")) before++;
  let behind = 0;
  while (behind < shorter - before && isAlike(one.at(-1 - behind)?.word ?? "", other.at(-1 - behind)?.word ?? ""))
    behind++;
  const [own, their] = [one, other].map((tokens) => tokens.slice(before, tokens.length - behind));
  const most = signs ? MAX_REPLACED.signs : MAX_REPLACED.words;
  if (own === undefined || their === undefined || own.length === 0 || their.length === 0) return undefined;
  if (Math.max(own.length, their.length) > most) return undefined;
  if (before + behind < Math.max(3, 0.6 * Math.max(one.length, other.length))) return undefined;
  const [joined, theirs] = [own, their].map(together);
  if (joined === undefined || theirs === undefined || isAlike(joined, theirs)) return undefined;
  // Numbers have been compared by value.
  if (/\p{N}/u.test(joined) && /\p{N}/u.test(theirs)) return undefined;
  if (together(own.toSorted(byWord)) === together(their.toSorted(byWord))) return undefined;
  return `one says ${shown(own, signs)}, the other ${shown(their, signs)}`;
}

function together(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join("");
}

function shown(tokens: readonly Token[], signs: boolean): string {
  return quote(
    tokens
      .map(({ word }) => word)
      .join(signs ? "" : " ")
      .normalize("NFC"),
  );
}

function byWord({ word: one }: Token, { word: other }: Token): number {
  return byText(one, other);
}

/** More replaced words are a rewording. */
const MAX_REPLACED = { words: 2, signs: 4 } as const;

/** Whether two words are forms of the same word: launches, launched. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  const stem = commonBeginning(one, other);
  if (stem < 3 || stem < 0.75 * longer || /\p{N}/u.test(one + other)) return false;
  return longer > 4 || [one, other].every((word) => /^(?:|s|d|es|ed|t|n|en|[^a-z]+)$/u.test(word.slice(stem)));
}

function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
