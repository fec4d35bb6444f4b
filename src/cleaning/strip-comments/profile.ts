import type { Described } from "./describe-lines.ts";
import { LANGUAGES } from "./languages.ts";
import { SCRIPTS } from "./scripts.ts";
import type { SignName } from "./signs.ts";

/** What an article's own lines are like; every other line is measured against this. */
export interface Profile {
  /** Scripts the article uses, as indices of SCRIPTS. */
  readonly scripts: ReadonlySet<number>;
  /** Languages the article is written in, as indices of LANGUAGES; empty when none is recognised. */
  readonly languages: ReadonlySet<number>;
  /** True when a good part of the article's words are little words, so that a line with none is unlike it. */
  readonly fluent: boolean;
  /** Where in the body each word that carries meaning stands first in the article's lines, by its number; NEVER for others. */
  readonly vocabulary: Int32Array;
  /** A learned score that three quarters of the article's lines exceed; high only when all of it is unlike the training text, lowest when there is too little to tell. */
  readonly level: number;
  /** True when the article's paragraphs are long lines, so that narrow lines are foreign to it. */
  readonly unwrapped: boolean;
  /** Signs that the article shows itself and that therefore say nothing. */
  readonly exempt: ReadonlySet<SignName>;
}

/** Share of little words in running text of a language that has many. */
const FLUENT = 0.25;
/** Lines that it takes to tell what an article is used to; fewer may be spam themselves. */
const ENOUGH_LINES = 6;
/** The place of a word that the article does not use: after every line. */
export const NEVER = 0x7fffffff;
/** Words of the title count as used before the first line. */
const BEFORE_ALL = -100;

/** Describes an article by the lines taken to be its own, their places in the body, its title, and how many words there are. */
export function profileArticle(
  own: readonly Described[],
  places: readonly number[],
  title: readonly Described[],
  wordCount: number,
): Profile {
  const letters = new Uint32Array(SCRIPTS.length);
  const spoken = new Uint32Array(LANGUAGES.length);
  const vocabulary = new Int32Array(wordCount).fill(NEVER);
  const shown = new Map<SignName, number>();
  let words = 0;
  let prose = 0;
  let long = 0;
  const add = ({ facts: line, words: said, signs }: Described, place: number) => {
    for (let script = 0; script < letters.length; script++) {
      letters[script] = (letters[script] ?? 0) + (line.letters[script] ?? 0);
    }
    words += said.looked;
    for (let language = 0; language < spoken.length; language++) {
      spoken[language] = (spoken[language] ?? 0) + (said.little[language] ?? 0);
    }
    for (const { number } of said.topics) if (vocabulary[number] === NEVER) vocabulary[number] = place;
    for (const sign of signs) shown.set(sign, (shown.get(sign) ?? 0) + 1);
    if (line.text.length >= 40) prose++;
    if (line.text.length >= 130) long++;
  };
  for (const line of title) add(line, BEFORE_ALL);
  own.forEach((line, at) => {
    add(line, places[at] ?? 0);
  });
  const total = letters.reduce((sum, count) => sum + count, 0);
  const scripts = new Set<number>();
  letters.forEach((count, script) => {
    if (count >= 8 && count >= total * 0.04) scripts.add(script);
  });
  const most = spoken.reduce((top, count) => Math.max(top, count), 0);
  const languages = new Set<number>();
  spoken.forEach((count, language) => {
    if (most >= 6 && most >= words * 0.12 && count >= most * 0.6) languages.add(language);
  });
  const sorted = own.map(({ learned }) => learned).toSorted((a, b) => a - b);
  const exempt = new Set<SignName>();
  if (own.length >= ENOUGH_LINES) for (const [sign, count] of shown) if (count >= 2) exempt.add(sign);
  return {
    scripts,
    languages,
    fluent: most >= words * FLUENT,
    vocabulary,
    level: sorted.length < ENOUGH_LINES ? Number.NEGATIVE_INFINITY : (sorted[Math.floor(sorted.length / 4)] ?? 0),
    unwrapped: long >= 1 && long >= prose * 0.3,
    exempt,
  };
}
