import { plainWords } from "../cleaning/plain-words.ts";
import { byText } from "../lib/collate.ts";
import { forbiddenIn, forbiddenInJson } from "../lib/forbidden-characters.ts";
import { groupBy } from "../lib/group-by.ts";
import { detectLanguage } from "../lib/language.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { topicsByRule } from "../site/topics-by-rule.ts";
import type { Article } from "./article.ts";
import { faultOf } from "./fault.ts";
import { formatPath } from "./field-value.ts";
import type { Coverage } from "./fields/coverage.ts";
import { keysOf } from "./keys-of.ts";
import { locateFinding } from "./locate-finding.ts";
import { parseSeed } from "./parse-seed.ts";
import { fileProblem, isError, type Problem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { type ReadOptions, readDefaults } from "./read-options.ts";
import { refusedKeys } from "./refused-keys.ts";
import { type Finding, reporterInto } from "./reporter.ts";
import { longRunsOf, piecesOf } from "./secured.ts";
import type { SeedFile } from "./seed-file.ts";
import { validateSeed } from "./validate-seed.ts";

/** The result of reading a seed. Plain data: the same file gives the same result on any thread. */
export interface SeedReading {
  /** Undefined if an error refuses the seed. */
  readonly article?: Article;
  /** Keys of a refused seed's addresses, so that no article lists it. */
  readonly refused?: readonly number[];
  readonly problems: readonly Problem[];
  /** Hashes of pieces of the seed's private texts, to search the finished site for. They do not reveal the texts. */
  readonly secretPieces: readonly number[];
  /** Runs of the article's text that could be a piece of another seed's private text, separated by spaces. */
  readonly longRuns: string;
}

/** The reading of a seed that could not be parsed. `texts` are the readable parts of it and its sidecar. */
export function refusedReading(problem: Problem, ...texts: readonly string[]): SeedReading {
  return { problems: [problem], secretPieces: [], longRuns: "", refused: refusedKeys(...texts) };
}

/** Reads a seed: parses, validates and cleans it. Never throws for anything in a seed. */
export async function readSeed(file: SeedFile, options: ReadOptions = readDefaults): Promise<SeedReading> {
  const seed = parseSeed(file);
  if ("severity" in seed) return refusedReading(seed, file.text, file.sidecar?.text ?? "");

  const findings: Finding[] = [];
  const report = reporterInto(findings);
  const checked = validateSeed(seed, report);
  const body = readBody(seed, checked.title, report, options);
  const title = checked.title ?? body?.headline;
  if (title === undefined && seed.bare && !findings.some(isError)) report.error("field/missing.sentence", ["title"]);

  const problems = fewOfEachKind(findings)
    .map((finding) => locateFinding(finding, seed))
    .sort(byPlace);
  const secretPieces = piecesOf(seed.secrets);
  if (title === undefined || problems.some(isError)) {
    return { problems, secretPieces, longRuns: "", refused: keysOf(checked) };
  }

  const excerpt = checked.excerpt ?? body?.opening;
  const language = checked.language ?? (await detectLanguage(`${title}. ${excerpt ?? ""}`));
  // A curator who wrote an empty list wants no topics.
  const unfiled = checked.topics.length === 0 && !seed.fromSidecar.has("topics");
  const byRule = unfiled ? topicsByRule([title, excerpt ?? "", plainWords(body?.html ?? "")], options.topics) : [];
  const article: Article = {
    ...checked,
    title,
    coverage: await Promise.all(checked.coverage.map(withLanguage)),
    ...(byRule.length > 0 && { topics: byRule.map(({ topic }) => topic), topicsByRule: byRule }),
    ...(excerpt && { excerpt }),
    ...(body && { body }),
    ...(language !== undefined && { language }),
  };
  const json = JSON.stringify(article);
  // All texts were repaired when they were read. A character missed there would stop the whole site at the last check.
  const bytes = encodeUtf8(json);
  const character = forbiddenInJson(json) ?? forbiddenIn(bytes);
  if (character !== undefined)
    return {
      problems: [...problems, fileProblem(file.path, faultOf("text/forbidden", { character }))],
      secretPieces,
      longRuns: "",
      refused: keysOf(article),
    };
  // Searched as JSON, in which an escape may lengthen a run, because published JSON does the same.
  return { article, problems, secretPieces, longRuns: longRunsOf(bytes).join(" ") };
}

async function withLanguage(report: Coverage): Promise<Coverage> {
  const language = await detectLanguage(`${report.title}. ${report.excerpt ?? ""}`);
  return language === undefined ? report : { ...report, language };
}

/** Nobody reads more of one kind, and a seed may have 100,000. */
const MAX_OF_A_KIND = 100;

/** The first findings of each rule, and the number of the others. */
function fewOfEachKind(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_OF_A_KIND) return findings;
  const kinds = groupBy(findings, ({ severity, rule }) => `${severity} ${rule}`);
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= MAX_OF_A_KIND) return same;
    const more = same.length - MAX_OF_A_KIND;
    const next = formatPath(same[MAX_OF_A_KIND]?.path ?? []) || "the text";
    const { severity } = first;
    return [...same.slice(0, MAX_OF_A_KIND), { severity, path: [], ...faultOf("seed/more", { more, next }) }];
  });
}

/** In the order in which a curator meets them when reading the file. */
function byPlace(one: Problem, other: Problem): number {
  return byText(one.file, other.file) || one.line - other.line || one.column - other.column;
}
