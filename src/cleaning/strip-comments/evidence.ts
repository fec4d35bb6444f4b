import type { Described } from "./describe-lines.ts";
import { NEVER, type Profile } from "./profile.ts";
import { LATIN } from "./scripts.ts";
import { type Family, SIGNS, type SignName } from "./signs.ts";

/** How much each family of evidence says for (or, below 0, against) a line being spam in this article. */
export interface Evidence {
  readonly total: number;
  readonly families: Readonly<Record<Family, number>>;
  readonly signs: readonly SignName[];
  readonly hard: boolean;
  /** True for blank lines and comment furniture, which say nothing either way. */
  readonly silent: boolean;
}

/** How far one line's learned score may pull either way: runs decide, not lines. */
const LEARNED_CAP = 3;
const LEARNED_SHARE = 0.6;
/** An article wholly unlike the training text is not suspect: the level of its own scores, plus this, is taken off. */
const LEARNED_MARGIN = 1;

const nothing: Evidence = {
  total: 0,
  families: { learned: 0, structure: 0, shift: 0, repetition: 0 },
  signs: [],
  hard: false,
  silent: true,
};

/** Weighs one line, by its place in the body, against the article. */
export function weighLine(line: Described, profile: Profile, at: number, without: readonly Family[] = []): Evidence {
  const { facts, furniture } = line;
  if (facts.blank || furniture !== undefined) return nothing;
  let signs: SignName[] = line.signs.filter((sign) => !profile.exempt.has(sign));
  if (line.wrapped && profile.unwrapped) signs.push("wrapped");
  const foreign = nameShift(line, profile);
  if (foreign !== undefined) signs.push(foreign);
  const kinship = measureKinship(line, profile, at);
  if (kinship === 0) signs.push("strangeWords");
  if (without.length > 0) signs = signs.filter((sign) => !without.includes(SIGNS[sign].family));
  const families = { learned: 0, structure: 0, shift: 0, repetition: 0 };
  let hard = false;
  for (const name of signs) {
    const sign = SIGNS[name];
    families[sign.family] += sign.weight;
    hard ||= sign.hard;
  }
  const relative = (line.learned - Math.max(0, profile.level + LEARNED_MARGIN)) * LEARNED_SHARE;
  families.learned = without.includes("learned") ? 0 : Math.max(-LEARNED_CAP, Math.min(LEARNED_CAP, relative));
  if (kinship >= 0.15 && !hard) families.shift -= 3 * kinship;
  return {
    total: families.learned + families.structure + families.shift + families.repetition,
    families,
    signs,
    hard,
    silent: false,
  };
}

/** In what way a line is foreign to the article, if it is: by its script, its language, or its want of common words. */
export function nameShift({ facts, words }: Described, profile: Profile): SignName | undefined {
  if (isOtherScript(facts.letters, facts.letterCount, profile)) return "otherScript";
  if (profile.languages.size === 0) return undefined;
  let own = 0;
  let best = 0;
  for (let language = 0; language < words.little.length; language++) {
    const count = words.little[language] ?? 0;
    if (count === 0) continue;
    if (profile.languages.has(language)) own = Math.max(own, count);
    else best = Math.max(best, count);
  }
  if (words.looked >= 5 && best >= 3 && best >= words.looked * 0.2 && own <= best * 0.4) return "otherLanguage";
  return profile.fluent && words.looked >= 7 && own <= words.looked * 0.07 ? "fewCommonWords" : undefined;
}

function isOtherScript(letters: readonly number[], letterCount: number, { scripts }: Profile): boolean {
  if (letterCount < 4 || scripts.size === 0 || letters[LATIN] === letterCount) return false;
  let foreign = 0;
  for (let script = 0; script < letters.length; script++) {
    // Latin letters stand in texts of every script: names, brands, code.
    if (script !== LATIN && !scripts.has(script)) foreign += letters[script] ?? 0;
  }
  return foreign >= 4 && foreign * 2 >= letterCount;
}

/** Lines that a word must lie back for the article to have used it before: spam repeats itself from line to line. */
const LONG_AGO = 4;

/** The share of a line's meaningful words that the article has used before; -1 when it has too few to tell. */
function measureKinship({ words }: Described, { vocabulary }: Profile, at: number): number {
  let known = 0;
  for (const { number } of words.topics) if ((vocabulary[number] ?? NEVER) <= at - LONG_AGO) known++;
  return words.topics.length < 2 ? -1 : known / words.topics.length;
}
