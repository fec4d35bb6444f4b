import type { LineFacts } from "./describe-line.ts";
import { countLittleWords, isLittleWord, LANGUAGES } from "./languages.ts";
import { SCRIPTS } from "./scripts.ts";
import { SIGNS, type SignName } from "./signs.ts";

/** What an article's own lines are like; every other line is measured against this. */
export interface Profile {
  /** Scripts the article uses, as indices of SCRIPTS. */
  readonly scripts: ReadonlySet<number>;
  /** Languages the article is written in, as indices of LANGUAGES; empty when none is recognised. */
  readonly languages: ReadonlySet<number>;
  /** Where in the body each word that carries meaning stands first in the article's lines. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** A learned score that three quarters of the article's lines exceed; high only when all of it is unlike the training text. */
  readonly level: number;
  /** True when the article's paragraphs are long lines, so that narrow lines are foreign to it. */
  readonly unwrapped: boolean;
  /** Signs that the article shows itself and that therefore say nothing. */
  readonly exempt: ReadonlySet<SignName>;
}

/** Describes an article by the lines taken to be its own. A title, when known, counts as one more line. */
export function profileArticle(
  lines: readonly LineFacts[],
  places: readonly number[],
  learned: readonly number[],
  signs: readonly (readonly SignName[])[],
): Profile {
  const letters = new Uint32Array(SCRIPTS.length);
  const spoken = new Uint32Array(LANGUAGES.length);
  const counts = new Uint16Array(LANGUAGES.length);
  const vocabulary = new Map<string, number>();
  const shown = new Map<SignName, number>();
  let words = 0;
  let prose = 0;
  let long = 0;
  lines.forEach((line, at) => {
    line.letters.forEach((count, script) => {
      letters[script] = (letters[script] ?? 0) + count;
    });
    words += countLittleWords(line.words, counts);
    counts.forEach((count, language) => {
      spoken[language] = (spoken[language] ?? 0) + count;
    });
    for (const word of line.words)
      if (isMeaningful(word) && !vocabulary.has(word)) vocabulary.set(word, places[at] ?? 0);
    for (const sign of signs[at] ?? []) shown.set(sign, (shown.get(sign) ?? 0) + 1);
    if (line.text.length >= 40) prose++;
    if (line.text.length >= 130) long++;
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
  const sorted = learned.toSorted((a, b) => a - b);
  const exempt = new Set<SignName>();
  for (const [sign, count] of shown) if (count >= (SIGNS[sign].hard ? 1 : 2)) exempt.add(sign);
  return {
    scripts,
    languages,
    vocabulary,
    level: sorted[Math.floor(sorted.length / 4)] ?? 0,
    unwrapped: long >= 1 && long >= prose * 0.3,
    exempt,
  };
}

/** Whether a word may carry the meaning of a text: not a little word, not a number, not a single letter. */
export function isMeaningful(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return false;
  return (word.length >= 4 || (word.length >= 2 && unit >= 0xe00)) && !isLittleWord(word);
}
