import { between, oneOf, randomFrom } from "../bench/random.ts";
import { addForeign, addSignOff, cutArticle, finish, pickArticle, poolsOf, SIGNED } from "./compose/compose-bodies.ts";
import { writeHonestBlock } from "./compose/honest-blocks.ts";
import { Lines } from "./compose/lines.ts";
import { writeHead } from "./compose/write-head.ts";
import type { Corpus } from "./corpus.ts";
import { ARTICLE, type LabelledBody } from "./labelled-body.ts";

/** Number of lines in a body. */
const SIZE = { least: 8, most: 200 };
/** Attempts to generate a body that is long enough. */
const TRIES = 12;

/** Composes clean bodies with lines that filters cut by mistake: at the end of an article, within it, or in place of it. */
export function hardNegatives(count: number, seed: number, corpus: Corpus): LabelledBody[] {
  const random = randomFrom(seed);
  const pools = poolsOf(corpus);
  return Array.from({ length: count }, (_, at) => {
    const lines = new Lines();
    const { item, stock } = pickArticle(pools, lines.sources, random);
    const place = oneOf(random, ["end", "end", "end", "middle", "whole"]);
    const article = cutArticle(item.text, between(random, 4, oneOf(random, [15, 40, 120])), random);
    if (random() < 0.5) article.splice(random() < 0.7 ? 1 : 0, 0, ...writeHead(item.lang, random));
    if (random() < 0.08) addForeign(article, pools, lines.sources, random);
    const turn = place === "middle" ? between(random, 1, article.length) : article.length;
    if (place !== "whole") lines.add(article.slice(0, turn), ARTICLE);
    const blocks = oneOf(random, [1, 1, 1, 2, 3]);
    for (let block = 0; block < blocks || (lines.texts.length < SIZE.least && block < TRIES); block++) {
      if (random() < 0.6) lines.blank();
      lines.add(writeHonestBlock(stock).slice(0, SIZE.most - Math.min(SIZE.most - 1, lines.texts.length)), ARTICLE);
    }
    if (random() < SIGNED) addSignOff(lines, item.lang, random);
    if (random() < 0.5) lines.blank();
    if (place === "middle") lines.add(article.slice(turn), ARTICLE);
    return finish(lines, item.lang, "hard", `negative-${seed}-${at}`);
  });
}
