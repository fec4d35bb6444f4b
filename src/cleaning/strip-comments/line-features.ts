import type { Body } from "./describe-body.ts";
import type { LineFacts } from "./describe-line.ts";
import { type Described, FIRST_LINES, headSize } from "./describe-lines.ts";
import type { WordFacts } from "./describe-words.ts";
import { isMarkup, isQuotation } from "./find-signs.ts";
import { LANGUAGES } from "./languages.ts";
import type { Shape } from "./network.ts";
import { SCRIPTS } from "./scripts.ts";
import { SIGN_NAMES } from "./signs.ts";

const FURNITURE = ["heading", "says", "date", "stamp", "reply"] as const;
/** Figures of a line that are no sign and no furniture. */
const FIGURES = 58;
/** How many figures describe a line to the network. */
export const FEATURES = FIGURES + FURNITURE.length + SIGN_NAMES.length;
/** The shape of the networks that are trained. */
export const SHAPE: Shape = { features: FEATURES, dense: 32, hidden: 24 };

/** Lines that a word must lie back for the article to have used it before: spam repeats itself from line to line. */
const LONG_AGO = 4;
const NEVER = 0x7fffffff;
/** Lines on either side over which scores are averaged. */
const REACH = 3;

/** A stretch of spoken lines by their rows, both ends inclusive, counted from 0. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/**
 * Describes the spoken lines of some stretches by `FEATURES` numbers each, most of them between -1 and 3: what the line is
 * by itself, what it is beside the head of the body, and what its neighbourhood and the whole body are like. An array for
 * each stretch, row after row.
 */
export function featuresOf(body: Body, stretches: readonly Rows[]): Float32Array[] {
  const { lines, spoken, own, title, wordCount } = body;
  const size = own.length;
  const headLines = Math.min(size, headSize(size));
  const head = own.slice(0, headLines);
  const scripts = shares(
    head.map(({ facts }) => facts.letters),
    SCRIPTS.length,
  );
  const languages = shares(
    head.map(({ words }) => words.little),
    LANGUAGES.length,
  );
  const top = own.slice(0, FIRST_LINES);
  const topScripts = shares(
    top.map(({ facts }) => facts.letters),
    SCRIPTS.length,
  );
  const topLanguages = shares(
    top.map(({ words }) => words.little),
    LANGUAGES.length,
  );
  const meanAlikeFirst = runningMeans(own.map(({ alikeFirst }) => alikeFirst));
  const spokenShare = Math.max(...languages);
  const mainLanguage = languages.indexOf(spokenShare);
  const topShare = Math.max(...topLanguages);
  const first = firstPlaces(own, title, wordCount);
  const lengths = own.map(({ facts }) => facts.text.length);
  const medianLength = medianOf(lengths);
  const headLength = medianOf(lengths.slice(0, headLines));
  const longest = Math.log(1 + Math.max(0, ...lengths.slice(0, headLines)));
  const spam = own.map(({ score }) => score.spam);
  const comment = own.map(({ score }) => score.comment);
  const headSpam = medianOf(spam.slice(0, headLines));
  const headComment = medianOf(comment.slice(0, headLines));
  const meanSpam = runningMeans(spam);
  const meanComment = runningMeans(comment);
  const meanAlike = runningMeans(own.map(({ alike }) => alike));
  const highSpam = spam.filter((score) => score > 1).length / Math.max(1, size);
  const lateSpam = meanOf(spam.slice(Math.floor(size * 0.75)));
  const blankShare = 1 - size / Math.max(1, lines.length);
  const furnitureShare = own.filter(({ furniture }) => furniture !== undefined).length / Math.max(1, size);
  return stretches.map(({ from, to }) => {
    const features = new Float32Array((to - from + 1) * FEATURES);
    for (let row = from; row <= to; row++) describe(row, features, (row - from) * FEATURES);
    return features;
  });

  function describe(row: number, features: Float32Array, start: number): void {
    const line = own[row];
    if (line === undefined) return;
    const { facts, words, score, furniture, signs } = line;
    const { text, letters, letterCount } = facts;
    const place = spoken[row] ?? 0;
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
    put(traits.capitals / length);
    put(Math.min(3, facts.urls.length) / 3);
    put(facts.urlLength / length);
    put(letterCount === 0 ? 1 : 0);
    put(traits.code / length);
    put(traits.indent);
    put(traits.bullet);
    put(traits.quoted);
    put(traits.closed);
    put(traits.colon);
    put(traits.small);
    put(traits.clock);
    put(traits.year);
    put(Math.min(3, facts.marks.ats) / 3);
    put(traits.ellipsis);
    put(traits.exclaims);
    put(traits.code > 0 && facts.marks.braces > 0 ? 1 : 0);
    put(isMarkup(facts) ? 1 : 0);
    put(isQuotation(text) ? 1 : 0);
    put(line.wrapped ? 1 : 0);
    // The line beside the article.
    put((score.spam - headSpam) / 3);
    put((score.comment - headComment) / 3);
    put(line.alike);
    put(foreignShare(letters, letterCount, scripts));
    put((words.looked === 0 ? 0 : (words.little[mainLanguage] ?? 0) / words.looked) - spokenShare);
    put(otherLanguage(words, languages, spokenShare));
    put(line.alikeFirst);
    put(meanAlikeFirst[row] ?? 0);
    put(foreignShare(letters, letterCount, topScripts));
    put(otherLanguage(words, topLanguages, topShare));
    put(kin.first);
    put(sameLanguage(line, own[row - 1]));
    put(words.looked === 0 ? 0 : (words.little[words.language] ?? 0) / words.looked);
    put(kin.head);
    put(kin.before);
    put(kin.topics);
    put(Math.log(length / medianLength) / 3);
    put(Math.log(length / headLength) / 3);
    put(Math.log(1 + length) - longest > 0.05 ? 1 : 0);
    // The neighbourhood and the place.
    put((meanSpam[row] ?? 0) / 3);
    put((meanComment[row] ?? 0) / 3);
    put(meanAlike[row] ?? 0);
    put(place > 0 && lines[place - 1]?.facts.blank ? 1 : 0);
    put(lines[place + 1]?.facts.blank ? 1 : 0);
    put(row / size);
    put(Math.log(1 + row) / 3);
    put(Math.log(size - row) / 3);
    // The whole body.
    put(highSpam);
    put(lateSpam / 3);
    put(headSpam / 3);
    put(blankShare);
    put(furnitureShare);
    for (const kind of FURNITURE) put(furniture === kind ? 1 : 0);
    for (const name of signs) features[at + SIGN_NAMES.indexOf(name)] = 1;
  }
}

interface Traits {
  readonly capitals: number;
  readonly code: number;
  readonly indent: number;
  readonly bullet: number;
  readonly quoted: number;
  readonly closed: number;
  readonly colon: number;
  readonly small: number;
  readonly clock: number;
  readonly year: number;
  readonly ellipsis: number;
  readonly exclaims: number;
}

const BULLETS = "-*•·–—+#▪●◦‣■□▶►";
const CLOSERS = '.!?。！？…”"»)）」』؟।:;,，、';

/** What the punctuation of a line tells. */
function traitsOf({ text, digits, urls }: LineFacts): Traits {
  const read = Math.min(text.length, 400);
  let capitals = 0;
  let code = 0;
  let exclaims = 0;
  for (let at = 0; at < read; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals++;
    else if (unit === 33) exclaims++;
    else if (
      unit === 123 ||
      unit === 125 ||
      unit === 61 ||
      unit === 59 ||
      unit === 60 ||
      unit === 62 ||
      unit === 92 ||
      unit === 124
    )
      code++;
  }
  const start = text.trimStart();
  const opening = start[0] ?? "";
  const closing = text.trimEnd().at(-1) ?? "";
  const small = opening !== opening.toUpperCase();
  // Figures in addresses are not counted, and may be any.
  const figures = urls.length > 0 ? Number.POSITIVE_INFINITY : digits;
  return {
    capitals,
    code,
    indent: text.length - start.length >= 2 ? 1 : 0,
    bullet: BULLETS.includes(opening) || /^(?:\d{1,3}[.)\]]|\[\d)/.test(start) ? 1 : 0,
    quoted: opening === ">" ? 1 : 0,
    closed: CLOSERS.includes(closing) ? 1 : 0,
    colon: closing === ":" || closing === "：" ? 1 : 0,
    small: small ? 1 : 0,
    clock: figures >= 3 && /\d[:.h]\d\d(?!\d)/.test(text) ? 1 : 0,
    year: figures >= 4 && /(?:^|\D)(?:19|20)\d\d(?!\d)/.test(text) ? 1 : 0,
    ellipsis: /\[(?:\.\.\.|…)\]|(?:\.\.\.|…)$/.test(text) ? 1 : 0,
    exclaims: Math.min(3, exclaims) / 3,
  };
}

/** For each word, the row in which it stands first; words of the title stand before all. */
function firstPlaces(own: readonly Described[], title: readonly Described[], wordCount: number): Int32Array {
  const first = new Int32Array(wordCount).fill(NEVER);
  for (const { words } of title) for (const { number } of words.topics) first[number] = -LONG_AGO;
  own.forEach(({ words }, row) => {
    for (const { number } of words.topics) if (first[number] === NEVER) first[number] = row;
  });
  return first;
}

/** The shares of a line's meaningful words that the head, and that any line well before it, has used. */
function kinship({ words }: Described, first: Int32Array, row: number, headLines: number) {
  const { topics } = words;
  let inFirst = 0;
  let inHead = 0;
  let earlier = 0;
  for (const { number } of topics) {
    const place = first[number] ?? NEVER;
    if (place < FIRST_LINES && place < row) inFirst++;
    if (place < headLines && place < row) inHead++;
    if (place <= row - LONG_AGO) earlier++;
  }
  const count = Math.max(1, topics.length);
  return {
    first: inFirst / count,
    head: inHead / count,
    before: earlier / count,
    topics: Math.log(1 + topics.length) / 3,
  };
}

/** The share of a line's letters in scripts that the head lacks; Latin letters stand in texts of every script. */
function foreignShare(letters: readonly number[], letterCount: number, scripts: readonly number[]): number {
  let foreign = 0;
  for (let script = 1; script < letters.length; script++) {
    if ((scripts[script] ?? 0) < 0.04) foreign += letters[script] ?? 0;
  }
  return letterCount < 4 ? 0 : foreign / letterCount;
}

/** How much more a line speaks another language than the best of those that the head speaks. */
function otherLanguage(
  { little, language: main, looked }: WordFacts,
  languages: readonly number[],
  most: number,
): number {
  if (looked < 3 || (little[main] ?? 0) === 0) return 0;
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

/** 1 where a line speaks the language of the line before, -1 where another, 0 where one of the two has too few words to tell. */
function sameLanguage({ words }: Described, before: Described | undefined): number {
  const own = words.language;
  const other = before?.words.language ?? 0;
  if ((words.little[own] ?? 0) < 2 || (before?.words.little[other] ?? 0) < 2) return 0;
  return own === other || (words.little[other] ?? 0) >= (words.little[own] ?? 0) * 0.6 ? 1 : -1;
}

/** The sums of rows of counts, as shares of the whole. */
function shares(rows: readonly (readonly number[])[], size: number): number[] {
  const sums: number[] = new Array(size).fill(0);
  let all = 0;
  for (const row of rows) {
    for (let at = 0; at < size; at++) {
      const count = row[at] ?? 0;
      sums[at] = (sums[at] ?? 0) + count;
      all += count;
    }
  }
  return all === 0 ? sums : sums.map((sum) => sum / all);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** For each value, the mean of those within reach. */
function runningMeans(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return values.map((_, at) => {
    const from = Math.max(0, at - REACH);
    const to = Math.min(values.length, at + REACH + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}
