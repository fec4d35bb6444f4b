// Compares ways of filtering on the same labelled cases: npm run bench:compare -- CASES_DIR
// spam-detection and fastText are measured when they are there: npm install --no-save spam-detection; apt-get install fasttext
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeBody } from "../src/cleaning/strip-comments/describe-body.ts";
import { describeLine } from "../src/cleaning/strip-comments/describe-line.ts";
import { findCommentSection } from "../src/cleaning/strip-comments/find-comment-section.ts";
import { findSpam } from "../src/cleaning/strip-comments/find-spam.ts";
import { scoreLearned } from "../src/cleaning/strip-comments/learned.ts";
import { defaultSettings } from "../src/cleaning/strip-comments/settings.ts";
import type { Family } from "../src/cleaning/strip-comments/signs.ts";
import { splitLines } from "../src/cleaning/strip-comments/split-lines.ts";
import { stripComments } from "../src/cleaning/strip-comments/strip-comments.ts";
import { loadExamples } from "../training/examples.ts";
import { count, type LabelledCase, loadCases, newTally } from "./labelled-cases.ts";
import { learnNaiveBayes } from "./naive-bayes.ts";
import { isListedSpam } from "./phrase-list.ts";

type Filter = (one: LabelledCase) => ReadonlySet<number>;

const folder = process.argv[2];
if (folder === undefined) throw new Error("say where the labelled cases are: npm run bench:compare -- CASES_DIR");
const cases = loadCases(folder);
const examples = loadExamples(fileURLToPath(new URL("../training/", import.meta.url)));

const byLine =
  (isSpam: (line: string) => boolean): Filter =>
  ({ lines }) =>
    new Set(lines.flatMap((line, at) => (line.trim() !== "" && isSpam(line) ? at + 1 : [])));

const byRun =
  (without: readonly Family[], comments: "strip" | "keep" = "strip"): Filter =>
  ({ body }) => {
    const described = describeBody(splitLines(body).texts);
    const runs = findSpam(described, { ...defaultSettings, without })
      .verdicts.filter(({ cut }) => cut)
      .map(({ run }) => run);
    const section = comments === "strip" ? findCommentSection(described.lines) : undefined;
    return linesOf(
      [...runs, ...(section === undefined ? [] : [section])].map(({ from, to }) => ({ from: from + 1, to: to + 1 })),
    );
  };

const naiveBayes = learnNaiveBayes(examples);
const filters: [string, Filter | undefined][] = [
  ["a list of phrases and links", byLine(isListedSpam)],
  ["`spam-detection` 1.0.3 from npm", await loadSpamDetection()],
  ["naive Bayes, line by line, above even odds", byLine((line) => naiveBayes(line) > 0)],
  ["naive Bayes, line by line, above 1,000 to 1", byLine((line) => naiveBayes(line) > Math.log(1000))],
  ["fastText, line by line, above 0.5", runFastText(0.5)],
  ["fastText, line by line, above 0.95", runFastText(0.95)],
  ["our learned score alone, line by line", byLine((line) => scoreLearned(describeLine(line)) > 0)],
  ["ours without the learned score", byRun(["learned"])],
  ["ours without structure", byRun(["structure"])],
  ["ours without shift against the article", byRun(["shift"])],
  ["ours without repetition", byRun(["repetition"])],
  ["ours, sections of comments kept", byRun([], "keep")],
  ["**ours**", ({ body }) => linesOf(stripComments(body).removed)],
];

console.log("| filter | spam lines caught | article lines lost | articles damaged |\n|---|---|---|---|");
for (const [name, filter] of filters) {
  if (filter === undefined) {
    console.log(`| ${name} | not installed | | |`);
    continue;
  }
  const tally = newTally();
  for (const one of cases) count(tally, one, filter(one));
  const share = ((100 * tally.caught) / tally.spam).toFixed(1);
  console.log(
    `| ${name} | ${share} % of ${tally.spam} | ${tally.lost} of ${tally.article} | ${tally.damaged} of ${cases.length} |`,
  );
}

function linesOf(cuts: readonly { from: number; to: number }[]): Set<number> {
  return new Set(cuts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step)));
}

async function loadSpamDetection(): Promise<Filter | undefined> {
  const name = "spam-detection";
  try {
    const loaded: { default: { detect(text: string): string } } = await import(name);
    return byLine((line) => loaded.default.detect(line) === "spam");
  } catch {
    return undefined;
  }
}

/** Trains Debian's fastText on the same text and asks it about every line at once; undefined where it is not installed. */
function runFastText(least: number): Filter | undefined {
  const scratch = mkdtempSync(join(tmpdir(), "fasttext-"));
  const one = (line: string) => line.toLowerCase().replaceAll(/\s/g, " ").trim();
  try {
    const train = join(scratch, "train.txt");
    const model = join(scratch, "model");
    writeFileSync(
      train,
      examples.map(({ spam, text }) => `__label__${spam ? "spam" : "honest"} ${one(text)}\n`).join(""),
    );
    const options = ["-minn", "2", "-maxn", "5", "-wordNgrams", "2", "-epoch", "10", "-thread", "1", "-verbose", "0"];
    execFileSync("fasttext", ["supervised", "-input", train, "-output", model, ...options], { stdio: "ignore" });
    const lines = [...new Set(cases.flatMap((labelled) => labelled.lines.map(one)))].filter((line) => line !== "");
    const test = join(scratch, "test.txt");
    writeFileSync(test, `${lines.join("\n")}\n`);
    const answers = execFileSync("fasttext", ["predict-prob", `${model}.bin`, test], { encoding: "utf8" }).split("\n");
    const spam = new Set(
      lines.filter((_, at) => {
        const [label, probability] = (answers[at] ?? "").split(" ");
        return label === "__label__spam" && Number(probability) >= least;
      }),
    );
    return byLine((line) => spam.has(one(line)));
  } catch {
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
