// Learns which blocks of a page belong to its article: `npm run train:pages -- DIR`. DIR contains gold.json and pages/, as for
// bench:pages.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BLOCK_FEATURES, blockFeatures } from "../../src/gathering/block-features.ts";
import { decodePage } from "../../src/gathering/decode-page.ts";
import { headingOf } from "../../src/gathering/find-date.ts";
import { isReadable } from "../../src/gathering/is-readable.ts";
import { pageBlocks } from "../../src/gathering/page-blocks.ts";
import { parsePage } from "../../src/gathering/parse-page.ts";
import { onOneLine } from "../../src/lib/plain-text.ts";
import { type Example, fitLogistic } from "./fit-logistic.ts";
import { type Gold, goldOf, halfOf } from "./score-pages.ts";

const [dir, half] = process.argv.slice(2);
if (dir === undefined) throw new Error("name the folder of the pages: npm run train:pages -- DIR");
const gold = goldOf.parse(JSON.parse(readFileSync(join(dir, "gold.json"), "utf8")));
const examples = examplesOf((half === undefined ? gold : halfOf(gold, half === "0" ? 0 : 1)).texts, dir);
const { bias, weights } = fitLogistic(examples, Object.keys(BLOCK_FEATURES).length);
const rounded = (value: number) => Number(value.toPrecision(4));
const rows = Object.keys(BLOCK_FEATURES).map(
  (name, at) => `    ${JSON.stringify(name)}: ${rounded(weights[at] ?? 0)},`,
);
writeFileSync(
  new URL("../../src/gathering/block-weights.ts", import.meta.url),
  `/** What each feature of a piece of a page speaks for its being the article's. Made by \`npm run train:pages\`. */
export const BLOCK_WEIGHTS: { readonly bias: number; readonly features: Readonly<Record<string, number>> } = {
  bias: ${rounded(bias)},
  features: {
${rows.join("\n")}
  },
};
`,
);
console.log(
  `${examples.length} pieces of ${Object.keys(gold.texts).length} pages, ${examples.filter(({ is }) => is).length} of articles`,
);

/**
 * The blocks that contain known segments. If an article's segment is in several, the longest block is the article's; other
 * segments mark all of their blocks.
 */
function examplesOf(texts: Gold["texts"], folder: string): Example[] {
  return Object.entries(texts).flatMap(([file, { with: wanted, without }]) => {
    const decoded = decodePage(readFileSync(join(folder, "pages", file)));
    if ("fault" in decoded || !isReadable(decoded.text)) return [];
    const page = parsePage(decoded.text);
    const [body] = page.all("body");
    if (body === undefined) return [];
    const blocks = pageBlocks(body);
    const title = page.meta("og:title") ?? page.text("title");
    const looks = blockFeatures(blocks, { heading: headingOf(page), title });
    const votes = blocks.map(() => 0);
    const holding = (segment: string) =>
      blocks.flatMap(({ text }, at) => (text.includes(onOneLine(segment)) ? [{ at, size: text.length }] : []));
    for (const segment of wanted) {
      const [longest] = holding(segment).sort((one, other) => other.size - one.size);
      if (longest !== undefined) votes[longest.at] = (votes[longest.at] ?? 0) + 1;
    }
    for (const segment of without) for (const { at } of holding(segment)) votes[at] = (votes[at] ?? 0) - 1;
    return votes.flatMap((vote, at) => (vote === 0 ? [] : [{ is: vote > 0, look: looks[at] ?? [] }]));
  });
}
