import { foldWords } from "../lib/has-word.ts";
import { onOneLine, repairText } from "../lib/plain-text.ts";
import { similarName } from "../lib/similar-name.ts";
import { addressKey } from "../lib/web-address.ts";
import { faultOf } from "../seeds/fault.ts";
import { type FieldMap, type FieldPath, type FieldValue, formatPath, isMap } from "../seeds/field-value.ts";
import { readAddress } from "../seeds/fields/address.ts";
import { readLanguage } from "../seeds/fields/language.ts";
import { isAbsent, readList, readNumber, readText, readYesOrNo } from "../seeds/fields/shapes.ts";
import { readTopics } from "../seeds/fields/topics.ts";
import { locateIn } from "../seeds/locate.ts";
import { parseYaml } from "../seeds/parse-yaml.ts";
import { fileProblem, type Problem } from "../seeds/problem.ts";
import { type Finding, type Reporter, reporterInto } from "../seeds/reporter.ts";
import { HIGHEST_LIMIT, MAX_SOURCES, MAX_WORD_LENGTH, MAX_WORDS, SOURCE_DEFAULTS, type Source } from "./source.ts";
import { SOURCE_FIELDS } from "./source-schema.ts";

/** The contents of `sources.yaml`. */
export interface SourcesReading {
  /** In file order. A source with an error is left out; the others stay. */
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/**
 * Parses `sources.yaml`. `file` is its path as the curator would type it. Every problem has its place, rule and cure.
 */
export function readSources(text: string, file: string): SourcesReading {
  const parsed = parseYaml(text);
  if (parsed.fields === undefined) {
    const fault = parsed.rule === "yaml/no-fields" ? faultOf("yaml/no-fields.sources") : {};
    return { sources: [], problems: [fileProblem(file, { ...parsed, ...fault })] };
  }
  const findings: Finding[] = [];
  const report = reporterInto(findings);
  reportUnknown(parsed.fields, [], ["sources"], report);
  const entries = readList(parsed.fields.sources, ["sources"], report, MAX_SOURCES);
  const sources: Source[] = [];
  for (const [index, entry] of entries.entries()) {
    const own: Finding[] = [];
    const source = readSource(entry, ["sources", index], sources, reporterInto(own));
    findings.push(...own);
    if (source !== undefined && own.every(({ severity }) => severity !== "error")) sources.push(source);
  }
  const locator = findings.length === 0 ? undefined : locateIn(text);
  const problems = findings.map(({ path, ...finding }) => ({
    file,
    line: 1,
    column: 1,
    ...locator?.positionOf(path),
    field: formatPath(path),
    ...finding,
  }));
  return { sources, problems };
}

function readSource(
  entry: FieldValue,
  path: FieldPath,
  before: readonly Source[],
  report: Reporter,
): Source | undefined {
  if (!isMap(entry)) return void report.error("source/shape", path);
  const at = (name: keyof typeof SOURCE_FIELDS) => [entry[name], [...path, name], report] as const;
  reportUnknown(entry, path, Object.keys(SOURCE_FIELDS), report);
  const name = onOneLine(repairText(readText(...at("name")) ?? "").text);
  if (name === "") report.error("source/nameless", [...path, "name"]);
  const kind = isAbsent(entry.feed) ? "page" : "feed";
  if (isAbsent(entry.feed) === isAbsent(entry.page))
    return void report.error(kind === "feed" ? "source/address.both" : "source/address", path);
  const address = readAddress(...at(kind), "error");
  if (address === undefined) return undefined;
  const isCalled = (other: string) => foldWords(other) === foldWords(name);
  const twin = before.find((one) => isCalled(one.name) || addressKey(one.address) === addressKey(address));
  if (twin !== undefined && isCalled(twin.name))
    report.error("source/repeated.name", [...path, "name"], { value: name });
  else if (twin !== undefined) report.error("source/repeated", [...path, kind], { value: twin.name });
  const quality = readNumber(...at("quality"));
  const language = readLanguage(...at("language"));
  const links = readText(...at("links"));
  if (links !== undefined && kind === "feed") report.warning("source/links", [...path, "links"]);
  return {
    ...{ name, kind, address },
    topics: readTopics(...at("topics")),
    limit: readLimit(...at("limit")),
    text: readYesOrNo(...at("text")) ?? SOURCE_DEFAULTS.text,
    publish: readYesOrNo(...at("publish")) ?? SOURCE_DEFAULTS.publish,
    include: readWords(...at("include")),
    exclude: readWords(...at("exclude")),
    ...(quality !== undefined && { quality }),
    ...(language !== undefined && { language }),
    ...(links !== undefined && kind === "page" && { links }),
  };
}

type At = readonly [value: FieldValue | undefined, path: FieldPath, report: Reporter];

function reportUnknown(fields: FieldMap, path: FieldPath, known: readonly string[], report: Reporter): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name)) continue;
    const meant = similarName(name, known);
    if (meant === undefined) report.warning("field/unknown.source", [...path, name], { known: known.join(", ") });
    else report.warning("field/unknown.meant", [...path, name], { meant });
  }
}

function readLimit(value: At[0], path: At[1], report: Reporter): number {
  const limit = readNumber(value, path, report) ?? SOURCE_DEFAULTS.limit;
  if (Number.isInteger(limit) && limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
  report.warning("source/limit", path, { value, most: HIGHEST_LIMIT, usual: SOURCE_DEFAULTS.limit });
  return SOURCE_DEFAULTS.limit;
}

/** Words or phrases. A single one need not be a list. */
function readWords(value: At[0], path: At[1], report: Reporter): string[] {
  const items = typeof value === "string" && value !== "" ? [value] : readList(value, path, report, MAX_WORDS);
  return items.flatMap((item, index) => {
    const word = readText(item, [...path, index], report)?.trim() ?? "";
    const list = word.split(/\s*,\s*/).filter(Boolean);
    if (list.length > 1) report.warning("source/word.comma", [...path, index], { value: word, items: list.join(", ") });
    if (word !== "" && word.length <= MAX_WORD_LENGTH) return [word];
    report.warning("source/word", [...path, index], { most: MAX_WORD_LENGTH });
    return [];
  });
}
