import { between, oneOf, randomFrom } from "../../bench/random.ts";
import type { Corpus, Item } from "../corpus.ts";
import { ARTICLE, type LabelledBody } from "../labelled-body.ts";
import { maskNames } from "../mask-names.ts";
import type { Stock } from "./article-ends.ts";
import { writeHonestBlock } from "./honest-blocks.ts";
import { layOut } from "./lay-out.ts";
import { Lines } from "./lines.ts";
import { newPool, type Pool, pickItem, pickLanguage } from "./pool.ts";
import { addThread, type ThreadPools } from "./thread.ts";
import { writeHead } from "./write-head.ts";
import { writeSignOff } from "./write-sign-off.ts";

const KINDS = [
  ["clean", 0.26],
  ["comments", 0.14],
  ["spam", 0.33],
  ["mixed", 0.16],
  ["interleaved", 0.11],
] as const;

type Kind = (typeof KINDS)[number][0];

/** Share of generated lines that are taken from the article itself. */
const OWN_PROSE = 0.5;

/** Texts to draw from when composing bodies. */
export interface Pools extends ThreadPools {
  readonly articles: Pool;
}

export function poolsOf({ articles, comments, spam }: Corpus): Pools {
  return { articles: newPool(articles), comments: newPool(comments), spam: newPool(spam) };
}

/** Composes bodies of real articles, comments and spam in many layouts. The same corpus and seed give the same bodies. */
export function composeBodies(corpus: Corpus, count: number, seed: number): LabelledBody[] {
  const random = randomFrom(seed);
  const pools = poolsOf(corpus);
  return Array.from({ length: count }, (_, at) => composeBody(pools, pickKind(random), `made-${seed}-${at}`, random));
}

/** Picks an article and the stock for its generators. The sources of everything drawn are added to `sources`. */
export function pickArticle(
  { articles }: Pools,
  sources: Set<string>,
  random: () => number,
): { item: Item; stock: Stock } {
  const language = pickLanguage(articles, random);
  const item = pickItem(articles, language, random);
  if (item === undefined) throw new Error("there are no articles to compose bodies of");
  sources.add(item.source);
  const prose = () => {
    // Most lines come from the article itself, at its end too.
    const drawn = random() < OWN_PROSE ? item : (pickItem(articles, language, random) ?? item);
    const lines = drawn.text.split("\n").filter((line) => line.trim().length > 12);
    if (lines.length === 0) return item.text.slice(0, 80);
    sources.add(drawn.source);
    return maskNames(oneOf(random, lines).trim().slice(0, 400), drawn.source, random);
  };
  return { item: { ...item, text: maskNames(item.text, item.source, random) }, stock: { random, language, prose } };
}

/** Finishes a body. */
export function finish(lines: Lines, language: string, kind: string, id: string): LabelledBody {
  lines.trim();
  return { id, sources: [...lines.sources], language, kind, lines: lines.texts, labels: Uint8Array.from(lines.labels) };
}

/** Part of an article, with the layout of some extractor. */
export function cutArticle(text: string, most: number, random: () => number): string[] {
  let lines = text.split("\n");
  if (lines.length > most) {
    const from = random() < 0.55 ? 0 : between(random, 0, lines.length - most);
    lines =
      random() < 0.25
        ? [...lines.slice(0, Math.ceil(most / 2)), ...lines.slice(lines.length - Math.floor(most / 2))]
        : lines.slice(from, from + most);
  }
  const layout = {
    column: random() < 0.15 ? between(random, 60, 100) : 0,
    blanks: oneOf(random, ["keep", "keep", "keep", "drop", "drop", "add"] as const),
    joins: false,
  };
  const laid: string[] = [];
  for (let at = 0; at < lines.length; at += 10) laid.push(...layOut(lines.slice(at, at + 10).join("\n"), layout));
  return laid;
}

function composeBody(pools: Pools, kind: Kind, id: string, random: () => number): LabelledBody {
  const lines = new Lines();
  const { item, stock } = pickArticle(pools, lines.sources, random);
  const { lang: language } = item;
  const most = kind === "clean" && random() < 0.6 ? 400 : between(random, 1, oneOf(random, [6, 12, 25, 50, 100, 160]));
  const article = cutArticle(item.text, most, random);
  const title =
    article
      .find((line) => line.trim() !== "")
      ?.trim()
      .slice(0, 90) ?? "";
  if (random() < (kind === "clean" ? 0.05 : 0.02)) addForeign(article, pools, lines.sources, random);
  if (kind === "interleaved" && article.length > 4) {
    let from = 0;
    for (let left = oneOf(random, [1, 1, 1, 2, 3]); left > 0 && from < article.length - 2; left--) {
      const at = between(random, from + (from === 0 ? 2 : 1), article.length - 1);
      lines.add(article.slice(from, at), ARTICLE);
      thread(between(random, 1, oneOf(random, [1, 1, 3, 8])), oneOf(random, [1, 1, 1, 0.5, 0]));
      if (random() < 0.5) lines.blank();
      from = at;
    }
    lines.add(article.slice(from), ARTICLE);
    return finish(lines, language, kind, id);
  }
  if (random() < 0.15) article.splice(random() < 0.7 ? 1 : 0, 0, ...writeHead(language, random));
  // Some pages consist of spam only.
  if (kind !== "spam" || random() > 0.015) lines.add(article, ARTICLE);
  if (random() < 0.04) lines.add([title], ARTICLE);
  if (random() < 0.38) addBlock(lines, stock, random, random() < 0.8 ? 25 : 80);
  if (random() < SIGNED) addSignOff(lines, language, random);
  if (kind === "comments") thread(countComments(random), 0);
  else if (kind === "spam") thread(countSpam(random), 1);
  else if (kind === "mixed") thread(countComments(random) + between(random, 1, 5), 0.1 + random() * 0.75);
  if (kind !== "clean" && random() < 0.18) addMore(lines, item, pools, stock, random);
  return finish(lines, language, kind, id);

  function thread(comments: number, spamShare: number): void {
    addThread(lines, { comments, spamShare, language, title }, pools, random);
  }
}

/** Share of bodies with an author and date below the article. */
export const SIGNED = 0.07;

export function addSignOff(lines: Lines, language: string, random: () => number): void {
  if (random() < 0.4) lines.blank();
  lines.add(writeSignOff(language, random), ARTICLE);
}

function addBlock(lines: Lines, stock: Stock, random: () => number, most: number): void {
  if (random() < 0.6) lines.blank();
  lines.add(writeHonestBlock(stock).slice(0, most), ARTICLE);
}

/** Adds text below the comments: the article's end, its author's bio, or another article. */
function addMore(lines: Lines, item: Item, pools: Pools, stock: Stock, random: () => number): void {
  if (random() < 0.6) lines.blank();
  const chance = random();
  if (chance < 0.5) addBlock(lines, stock, random, 12);
  else if (chance < 0.75) {
    const own = maskNames(item.text, item.source, random).split("\n");
    lines.add(own.slice(-between(random, 1, 12)), ARTICLE);
  } else {
    const next = pickItem(pools.articles, item.lang, random) ?? item;
    lines.sources.add(next.source);
    lines.add(
      maskNames(next.text, next.source, random)
        .split("\n")
        .slice(0, between(random, 1, 8)),
      ARTICLE,
    );
  }
}

/** Inserts paragraphs in another language, as found in partly translated pages and quotations. */
export function addForeign(article: string[], pools: Pools, sources: Set<string>, random: () => number): void {
  const other = pickItem(pools.articles, pickLanguage(pools.articles, random), random);
  if (other === undefined) return;
  sources.add(other.source);
  const lines = other.text.split("\n").filter((line) => line.trim() !== "");
  const from = between(random, 0, Math.max(0, lines.length - 6));
  // Lists and partly translated pages continue in the article's own language.
  const isLong = random() < 0.3;
  const at =
    !isLong && random() < 0.4
      ? article.length
      : between(random, Math.min(2, article.length), Math.max(0, article.length - 2));
  article.splice(at, 0, ...lines.slice(from, from + between(random, 1, isLong ? 40 : 8)));
}

function pickKind(random: () => number): Kind {
  let left = random();
  for (const [kind, share] of KINDS) {
    left -= share;
    if (left < 0) return kind;
  }
  return "clean";
}

/**
 * Number of spam lines below an article without readers' comments. Small numbers are the hardest to detect, so they are the most
 * frequent.
 */
function countSpam(random: () => number): number {
  const chance = random();
  if (chance < 0.38) return 1;
  return chance < 0.62 ? between(random, 2, 4) : countComments(random);
}

/** Number of comments below an article; small numbers are the most frequent. */
function countComments(random: () => number): number {
  const chance = random();
  if (chance < 0.25) return 1;
  if (chance < 0.6) return between(random, 2, 4);
  return chance < 0.9 ? between(random, 5, 15) : between(random, 16, 80);
}
