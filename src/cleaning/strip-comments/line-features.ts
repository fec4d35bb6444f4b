import type { Body } from "./analyse-body.ts";
import { type AnalysedLine, FIRST_LINES, headSize } from "./analyse-lines.ts";
import type { WordFacts } from "./classify-words.ts";
import { isMarkup, isQuotation } from "./find-signs.ts";
import type { NetworkShape } from "./network.ts";
import type { LineFacts } from "./scan-line.ts";
import { SIGN_NAMES } from "./signs.ts";

const FURNITURE = ["heading", "says", "date", "stamp", "reply"] as const;
/** Features other than signs and furniture. */
const FIGURES = 38;
/** The number of features that the network gets for a line. */
export const LINE_FEATURES = FIGURES + FURNITURE.length + SIGN_NAMES.length;
/** The shape of the trained networks. */
export const SHAPE: NetworkShape = { features: LINE_FEATURES, dense: 32, hidden: 24 };

/** The number of lines after which a repeated word counts as the article's: spam repeats itself from line to line. */
const LONG_AGO = 4;
const NEVER = 0x7fffffff;
/** Lines on either side over which scores are averaged. */
const REACH = 3;

/** A range of non-blank lines by their indices, from 0, both ends inclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The `LINE_FEATURES` numbers of each non-blank line in some ranges, most of them between -1 and 3: the line by itself,
 * compared with the head of the body, and among its neighbours. One array per range, row after row.
 */
export function featuresOf(body: Body, ranges: readonly RowRange[]): Float32Array[] {
  const context = contextOf(body);
  return ranges.map(({ from, to }) => {
    const features = new Float32Array((to - from + 1) * LINE_FEATURES);
    for (let row = from; row <= to; row++) writeFeatures(context, row, features, (row - from) * LINE_FEATURES);
    return features;
  });
}

/** What the features of all lines of a body are compared with. */
function contextOf({ lines, lineOfRow, own, title, wordCount }: Body) {
  const headLines = Math.min(own.length, headSize(own.length));
  const spam = own.map(({ score }) => score.spam);
  const comment = own.map(({ score }) => score.comment);
  return {
    lines,
    lineOfRow,
    own,
    headLines,
    opening: openingOf(own),
    first: firstPlaces(own, title, wordCount),
    headLength: medianOf(own.slice(0, headLines).map(({ facts }) => facts.text.length)),
    headSpam: medianOf(spam.slice(0, headLines)),
    headComment: medianOf(comment.slice(0, headLines)),
    meanSpam: runningMeans(spam),
    meanComment: runningMeans(comment),
    meanAlike: runningMeans(own.map(({ alikeFirst }) => alikeFirst)),
  };
}

/** Writes the features of a row from `start` on. Their order is the model's. */
function writeFeatures(
  context: ReturnType<typeof contextOf>,
  row: number,
  features: Float32Array,
  start: number,
): void {
  const { lines, lineOfRow, own, headLines, opening, first, headLength, headSpam, headComment } = context;
  const { meanSpam, meanComment, meanAlike } = context;
  const line = own[row];
  if (line === undefined) return;
  const { facts, words, score, furniture, signs } = line;
  const { text, letterCount } = facts;
  const size = own.length;
  const lineNumber = lineOfRow[row] ?? 0;
  const length = Math.max(1, text.length);
  const traits = traitsOf(facts);
  const kin = kinship(line, first, row, headLines);
  let at = start;
  const put = (value: number) => {
    features[at++] = value;
  };
  // The line by itself.
  put(score.spam / 3);
  put(score.comment / 3);
  put(Math.log(1 + length) / 3);
  put(Math.log(1 + words.looked) / 3);
  put(letterCount / length);
  put(facts.digits / length);
  put(Math.min(3, facts.urls.length) / 3);
  put(facts.urlLength / length);
  put(letterCount === 0 ? 1 : 0);
  put(traits.indent);
  put(traits.bullet);
  put(traits.quoted);
  put(traits.closed);
  put(traits.small);
  put(traits.year);
  put(traits.exclaims);
  put(isMarkup(facts) ? 1 : 0);
  put(isQuotation(text) ? 1 : 0);
  put(line.wrapped ? 1 : 0);
  // The line compared with the article.
  put((score.spam - headSpam) / 3);
  put((score.comment - headComment) / 3);
  put(headSpam / 3);
  put(line.alike);
  put(line.alikeFirst);
  put(meanAlike[row] ?? 0);
  put(foreignShare(facts, opening));
  put(otherLanguage(words, opening));
  put(words.looked === 0 ? 0 : (words.little[words.language] ?? 0) / words.looked);
  put(kin.first);
  put(kin.head);
  put(kin.before);
  put(Math.log(length / headLength) / 3);
  // Neighbours and position.
  put((meanSpam[row] ?? 0) / 3);
  put((meanComment[row] ?? 0) / 3);
  put(lineNumber > 0 && lines[lineNumber - 1]?.facts.blank ? 1 : 0);
  put(row / size);
  put(Math.log(1 + row) / 3);
  put(Math.log(size - row) / 3);
  for (const kind of FURNITURE) put(furniture === kind ? 1 : 0);
  for (const name of signs) features[at + SIGN_NAMES.indexOf(name)] = 1;
}

const BULLETS = "-*•·–—+#▪●◦‣■□▶►";
const CLOSERS = '.!?。！？…”"»)）」』؟।:;,，、';

/** What the punctuation of a line shows, each as a share of 1. */
function traitsOf({ text, digits, urls }: LineFacts) {
  const start = text.trimStart();
  const opening = start[0] ?? "";
  const closing = text.trimEnd().at(-1) ?? "";
  // Figures in addresses are not counted in `digits`, so those must be checked too.
  const hasYear = (urls.length > 0 || digits >= 4) && /(?:^|\D)(?:19|20)\d\d(?!\d)/.test(text);
  return {
    indent: text.length - start.length >= 2 ? 1 : 0,
    bullet: BULLETS.includes(opening) || /^(?:\d{1,3}[.)\]]|\[\d)/.test(start) ? 1 : 0,
    quoted: opening === ">" ? 1 : 0,
    closed: CLOSERS.includes(closing) ? 1 : 0,
    small: opening !== opening.toUpperCase() ? 1 : 0,
    year: hasYear ? 1 : 0,
    exclaims: countExclaims(text) / 3,
  };
}

/** Exclamation marks in the part of a line that is read, at most three. */
function countExclaims(text: string): number {
  let count = 0;
  for (let at = text.indexOf("!"); at >= 0 && at < 400 && count < 3; at = text.indexOf("!", at + 1)) count++;
  return count;
}

/** For each word, the row of its first occurrence. Words of the title come before all rows. */
function firstPlaces(own: readonly AnalysedLine[], title: readonly AnalysedLine[], wordCount: number): Int32Array {
  const first = new Int32Array(wordCount).fill(NEVER);
  for (const { words } of title) for (const { number } of words.topics) first[number] = -LONG_AGO;
  own.forEach(({ words }, row) => {
    for (const { number } of words.topics) if (first[number] === NEVER) first[number] = row;
  });
  return first;
}

/** The shares of a line's meaningful words that occur in the head, and that occur in any line well before it. */
function kinship({ words }: AnalysedLine, first: Int32Array, row: number, headLines: number) {
  const { topics } = words;
  let inFirst = 0;
  let inHead = 0;
  let earlier = 0;
  for (const { number } of topics) {
    const firstRow = first[number] ?? NEVER;
    if (firstRow < FIRST_LINES && firstRow < row) inFirst++;
    if (firstRow < headLines && firstRow < row) inHead++;
    if (firstRow <= row - LONG_AGO) earlier++;
  }
  const count = Math.max(1, topics.length);
  return { first: inFirst / count, head: inHead / count, before: earlier / count };
}

/**
 * The scripts and languages of a body's first lines: the share of each script, and of each language's function words.
 */
export interface Opening {
  readonly scripts: readonly number[];
  readonly languages: readonly number[];
}

export function openingOf(own: readonly AnalysedLine[]): Opening {
  return { scripts: scriptsOf(own), languages: shares(own.slice(0, FIRST_LINES).map(({ words }) => words.little)) };
}

/** The share of each script in the first lines. */
export function scriptsOf(own: readonly Pick<AnalysedLine, "facts">[]): readonly number[] {
  return shares(own.slice(0, FIRST_LINES).map(({ facts }) => facts.letters));
}

/**
 * The share of a line's letters in scripts that the first lines lack. Latin letters occur in texts of every script, and
 * do not count.
 */
export function foreignShare({ letters, letterCount }: LineFacts, { scripts }: Pick<Opening, "scripts">): number {
  let foreign = 0;
  for (let script = 1; script < letters.length; script++) {
    if ((scripts[script] ?? 0) < 0.04) foreign += letters[script] ?? 0;
  }
  return letterCount < 4 ? 0 : foreign / letterCount;
}

/** How much more a line is in another language than in any language of the first lines. */
export function otherLanguage({ little, language: main, looked }: WordFacts, { languages }: Opening): number {
  if (looked < 3 || (little[main] ?? 0) === 0) return 0;
  const most = Math.max(...languages);
  let own = 0;
  let other = 0;
  for (let language = 0; language < little.length; language++) {
    const count = little[language] ?? 0;
    if (count === 0) continue;
    if (most > 0 && (languages[language] ?? 0) >= most * 0.6) own = Math.max(own, count);
    else other = Math.max(other, count);
  }
  return Math.max(0, other - own) / looked;
}

/** The sums of rows of counts, as shares of the total. */
function shares([first = [], ...rest]: readonly (readonly number[])[]): number[] {
  const sums = first.map((count, at) => rest.reduce((sum, row) => sum + (row[at] ?? 0), count));
  const all = sums.reduce((sum, own) => sum + own, 0);
  return all === 0 ? sums : sums.map((sum) => sum / all);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** For each value, the mean of its neighbours within reach. */
function runningMeans(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return values.map((_, at) => {
    const from = Math.max(0, at - REACH);
    const to = Math.min(values.length, at + REACH + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}
