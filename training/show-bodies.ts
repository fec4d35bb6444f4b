import { composeBodies } from "./compose/compose-bodies.ts";
import { loadCorpus } from "./corpus.ts";
import { hardNegatives } from "./hard-negatives.ts";
import { ARTICLE, COMMENT, type LabelledBody, SPAM } from "./labelled-body.ts";

const LETTERS = new Map([
  [ARTICLE, "a"],
  [COMMENT, "c"],
  [SPAM, "s"],
]);

const [folder = "", count = "5", seed = "1", hard = "0"] = process.argv.slice(2);
if (folder === "") throw new Error("usage: tsx training/show-bodies.ts FOLDER [BODIES] [SEED] [HARD]");
const corpus = loadCorpus(folder);
for (const body of composeBodies(corpus, Number(count), Number(seed))) show(body);
for (const body of hardNegatives(Number(hard), Number(seed), corpus)) show(body);

/** Prints a body with a letter before each line: a for the article, c for comments, s for spam. */
function show({ id, kind, language, sources, lines, labels }: LabelledBody): void {
  console.log(`\n=== ${id} ${kind} ${language} ${sources.join(" ")}`);
  lines.forEach((line, at) => {
    console.log(`${LETTERS.get(labels[at] ?? ARTICLE) ?? " "} ${line}`);
  });
}
