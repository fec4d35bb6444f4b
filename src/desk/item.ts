import type { Cut } from "../cleaning/strip-comments/cut.ts";
import { type LineRule, printRule } from "../cleaning/strip-comments/rule.ts";
import { splitLines } from "../cleaning/strip-comments/split-lines.ts";
import type { SameStory } from "../digest/same-story.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { readCleaning } from "../seeds/fields/cleaning.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { type ParsedSeed, parseSeed } from "../seeds/parse-seed.ts";
import type { Problem } from "../seeds/problem.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import { reporterInto } from "../seeds/reporter.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";
import { versionOf } from "./carry-out.ts";
import { type DeskSeeds, type ListName, listOf, type Story } from "./desk-seeds.ts";
import { type Revision, revisionOf } from "./revise.ts";

/** A seed as the desk shows it, freshly read from disk. */
export interface Item {
  readonly head: ArticleHead;
  readonly article: Article;
  readonly list: ListName;
  /** The version shown to the curator; actions on any other version are refused. */
  readonly version: string;
  readonly problems: readonly Problem[];
  /** The text as runs of lines, or undefined if the filter has nothing to report. */
  readonly runs: readonly Run[] | undefined;
  readonly same: readonly SameStory<ArticleHead>[];
  readonly story: Story;
  readonly form: Revision;
  /** The seed's own values, which apply where a field of the form is empty. */
  readonly own: Revision;
}

/** Adjacent lines that are all kept or all cut. */
export interface Run {
  readonly state: "text" | "cut" | "suspicious" | "kept";
  readonly lines: readonly string[];
  readonly reasons: readonly string[];
  /** The rule that reverses the decision. Its line numbers are those of the file. */
  readonly rule: string;
}

/** Reads one seed. Undefined if it does not exist or cannot be read. */
export async function openItem(
  seeds: DeskSeeds,
  folder: SeedFolder,
  options: ReadOptions,
  name: string,
): Promise<Item | undefined> {
  const entry = seeds.entry(name);
  const head = seeds.head(name);
  if (entry === undefined || head === undefined) return undefined;
  const file = loadSeed(folder, entry);
  if ("severity" in file) return undefined;
  const parsed = parseSeed(file);
  const { article, problems } = await readSeed(file, options);
  if ("severity" in parsed || article === undefined) return undefined;
  return {
    head,
    article,
    list: listOf(article),
    version: versionOf(file),
    problems: problems.filter(({ rule }) => !rule.startsWith("text/cut") && !rule.startsWith("text/suspicious")),
    runs: runsOf(parsed, article),
    same: seeds.sameStory(head),
    story: seeds.story(head),
    form: revisionOf(parsed),
    own: revisionOf({ fields: parsed.own }),
  };
}

function runsOf(seed: ParsedSeed, { body }: Article): Run[] | undefined {
  if (body === undefined) return undefined;
  const shift = seed.bodyLine() - 1;
  const { texts } = splitLines(seed.body);
  const cleaning = seed.fromSidecar.has("cleaning") ? seed.fields.cleaning : undefined;
  const kept = readCleaning(cleaning, ["cleaning"], reporterInto([])).keep.map((rule) => inBody(rule, shift));
  const marked = [
    ...body.removed.map((cut) => ({ ...cut, state: "cut" as const })),
    ...body.suspicious.map((cut) => ({ ...cut, state: "suspicious" as const })),
    ...kept.map((rule) => ({ ...rule, state: "kept" as const, reasons: ["a rule in the sidecar keeps it"] })),
  ].sort((one, other) => one.from - other.from);
  if (marked.length === 0) return undefined;
  const runs: Run[] = [];
  let next = 1;
  for (const run of marked) {
    if (run.from < next) continue;
    if (run.from > next) runs.push(plain(texts.slice(next - 1, run.from - 1)));
    const { state, reasons } = run;
    runs.push({ state, lines: texts.slice(run.from - 1, run.to), reasons, rule: ruleOf(run, shift) });
    next = run.to + 1;
  }
  if (next <= texts.length) runs.push(plain(texts.slice(next - 1)));
  return runs;
}

function plain(lines: readonly string[]): Run {
  return { state: "text", lines, reasons: [], rule: "" };
}

function inBody(rule: LineRule, shift: number): LineRule {
  return { ...rule, from: rule.from - shift, to: rule.to - shift };
}

function ruleOf({ from, to, fingerprint }: Pick<Cut, "from" | "to" | "fingerprint">, shift: number): string {
  return printRule({ from: from + shift, to: to + shift, fingerprint });
}
