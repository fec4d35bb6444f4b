import { between, oneOf } from "../../bench/random.ts";
import type { Item } from "../corpus.ts";
import { COMMENT, SPAM } from "../labelled-body.ts";
import { maskNames } from "../mask-names.ts";
import { ThreadDates } from "./dates.ts";
import { formLines, headingLines } from "./headings.ts";
import { type Layout, layOut } from "./lay-out.ts";
import type { Lines } from "./lines.ts";
import { obfuscate } from "./obfuscate.ts";
import { readerName, spammerName } from "./people.ts";
import { type Pool, pickItem, pickLanguage } from "./pool.ts";
import { SYSTEMS } from "./systems.ts";
import { sectionWords, WORDED } from "./words.ts";

/** Parameters of a thread of comments. */
export interface ThreadPlan {
  readonly comments: number;
  /** Share of spam, from 0 to 1. */
  readonly spamShare: number;
  /** The article's language and title. */
  readonly language: string;
  readonly title: string;
}

export interface ThreadPools {
  readonly spam: Pool;
  readonly comments: Pool;
}

/** Appends a thread of comments in the format of a random comment system. */
export function addThread(lines: Lines, plan: ThreadPlan, pools: ThreadPools, random: () => number): void {
  const { comments, spamShare, language, title } = plan;
  const isSpam = orderOf(comments, spamShare, random);
  const onlySpam = !isSpam.includes(false);
  const frame = onlySpam ? SPAM : COMMENT;
  const isBare = random() < (onlySpam ? (comments <= 4 ? 0.5 : 0.3) : 0.08);
  const hasHeading = random() < (onlySpam ? (isBare ? 0.1 : 0.7) : isBare ? 0.3 : 0.8);
  const words =
    sectionWords(random() < 0.65 ? language : random() < 0.75 ? "en" : oneOf(random, WORDED)) ?? sectionWords("en");
  if (words === undefined) return;
  const dates = new ThreadDates(random, words.months, words.dates);
  const system = oneOf(random, SYSTEMS);
  const common = newLayout(random);
  const isEven = random() < 0.7;
  // Comments without anything between them are common where an extractor has flattened the page.
  const parting = random();
  const nests = !isBare && random() < 0.1 ? oneOf(random, ["  ", "    ", "\t"]) : "";
  const glues = !isBare && random() < 0.07;
  if (random() < 0.65) lines.blank();
  if (hasHeading) {
    lines.add(headingLines(words, comments, title, random), frame);
    if (random() < 0.35) lines.blank();
  }
  const next = newSupply(plan, pools, lines, random);
  let glue = "";
  let other = readerName(random, language);
  isSpam.forEach((spam, at) => {
    const item = next(spam);
    if (item === undefined) return;
    lines.sources.add(item.source);
    const masked = maskNames(item.text.trim(), item.source, random);
    const laid = layOut(
      spam ? obfuscate(masked, random) : quoted(masked, lines, random),
      isEven ? common : newLayout(random),
    );
    // Pages full of links are rare below articles, and would outweigh everything else.
    const text = laid.slice(0, random() < 0.85 ? MAX_LINES : laid.length);
    const name = spam ? spammerName(random, item.lang) : readerName(random, language);
    const entry = { name, other, date: dates.next(), at, title, words, random };
    other = name;
    let printed = isBare ? text : [...system(entry, text)];
    if (glue !== "" && printed[0] !== undefined) printed = [glue + printed[0], ...printed.slice(1)];
    glue = "";
    if (glues && printed.length > 1 && (printed.at(-1) ?? "").length < 24 && at < isSpam.length - 1)
      glue = printed.pop() ?? "";
    const indent = nests !== "" && at > 0 && random() < 0.5 ? nests : "";
    lines.add(
      indent === "" ? printed : printed.map((line) => (line === "" ? line : indent + line)),
      spam ? SPAM : COMMENT,
    );
    if (parting < 0.4 || (parting < 0.5 && random() < 0.5)) lines.blank();
  });
  if (random() < (isBare ? 0.06 : 0.22)) {
    if (random() < 0.3) lines.blank();
    lines.add(formLines(words, random), frame);
  }
}

/** Decides for each comment whether it is spam: mixed at random, or spam only at the end. */
function orderOf(comments: number, spamShare: number, random: () => number): boolean[] {
  const marks = Array.from({ length: comments }, () => random() < spamShare);
  return random() < 0.4 ? marks.sort((a, b) => Number(a) - Number(b)) : marks;
}

function newLayout(random: () => number): Layout {
  return {
    column: random() < 0.33 ? between(random, 40, 100) : 0,
    blanks: oneOf(random, ["keep", "drop", "drop", "keep", "add"]),
    joins: random() < 0.25,
  };
}

/** Sometimes quotes a line of the article before the reply. */
function quoted(text: string, { texts }: Lines, random: () => number): string {
  if (random() > 0.04 || texts.length === 0) return text;
  const line = oneOf(random, texts).trim().slice(0, 200);
  return line === "" ? text : `${random() < 0.7 ? "> " : ""}${line}\n${text}`;
}

/** Maximum number of lines of most comments. */
const MAX_LINES = 30;
/** Maximum length of a short comment, which is typical for a single one below an article. */
const SHORT = 220;

/** Returns a supply of texts for one thread. Half of the spam is in the article's language, and much of it from one campaign. */
function newSupply(
  { comments, language }: ThreadPlan,
  { spam, comments: genuine }: ThreadPools,
  { texts }: Lines,
  random: () => number,
): (isSpam: boolean) => Item | undefined {
  const own = random() < 0.45 && spam.byLanguage.has(language);
  const spamLanguage = own ? language : pickLanguage(spam, random);
  const constancy = oneOf(random, [0.5, 0.8, 1]);
  const commentLanguage =
    random() < 0.85 && genuine.byLanguage.has(language) ? language : pickLanguage(genuine, random);
  const campaign = random() < 0.35 ? pickItem(spam, spamLanguage, random)?.source : undefined;
  const wantsShort = random() < (comments <= 4 ? 0.6 : 0.15);
  const known = random() < ON_TOPIC ? wordsOf(texts.join("\n")) : undefined;
  return (isSpam) => {
    if (!isSpam) return pickItem(genuine, commentLanguage, random);
    const from = random() < constancy ? spamLanguage : pickLanguage(spam, random);
    let item = pickItem(spam, from, random);
    for (let tries = 0; tries < 10; tries++) {
      const fits =
        (campaign === undefined || item?.source === campaign) && (!wantsShort || (item?.text.length ?? 0) < SHORT);
      if (fits) break;
      item = pickItem(spam, from, random) ?? item;
    }
    return known === undefined ? item : nearest([item, ...drawMany(spam, from, random)], known);
  };
}

/** Share of threads whose spam is on the article's subject, which makes it hardest to detect by words. */
const ON_TOPIC = 0.15;

function drawMany(spam: Pool, language: string, random: () => number): (Item | undefined)[] {
  return Array.from({ length: 15 }, () => pickItem(spam, language, random));
}

/** The text with the largest share of known words. */
function nearest(items: readonly (Item | undefined)[], known: ReadonlySet<string>): Item | undefined {
  const share = (item: Item | undefined) => {
    const own = [...wordsOf(item?.text ?? "")];
    return own.filter((word) => known.has(word)).length / Math.max(4, own.length);
  };
  return items.reduce((best, item) => (share(item) > share(best) ? item : best));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{5,}/gu));
}
