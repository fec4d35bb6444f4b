import { type LineRule, printRule } from "../cleaning/strip-comments/rule.ts";
import { readPageDate } from "../gathering/read-page-date.ts";
import { onOneLine } from "../lib/plain-text.ts";
import { type FieldValue, isList, isMap } from "../seeds/field-value.ts";
import type { ParsedSeed } from "../seeds/parse-seed.ts";
import type { ReadOptions } from "../seeds/read-options.ts";
import { readSeed } from "../seeds/read-seed.ts";
import type { SeedFile } from "../seeds/seed-file.ts";
import { parsedOrRefused, type Refusal, refuse, withFields } from "./sidecar.ts";

/** The fields of an article that a curator can edit, as form values. "" means the seed's own value. */
export interface Revision {
  readonly title: string;
  readonly excerpt: string;
  /** A date as people write it. */
  readonly date: string;
  /** One per line. */
  readonly topics: string;
  /** Address of the picture shown; "" for none. */
  readonly picture: string;
}

/** Initial values of the edit form. */
export function revisionOf({ fields }: Pick<ParsedSeed, "fields">): Revision {
  const text = (value: FieldValue | undefined) => (typeof value === "string" ? value : "");
  return {
    title: text(fields.title),
    excerpt: text(fields.excerpt),
    date: text(fields.publishedDateTime),
    topics: isList(fields.topics) ? fields.topics.map(String).join("\n") : text(fields.topics),
    picture: isList(fields.images) ? pictureAddress(fields.images[0]) : "",
  };
}

/** Writes the fields that differ from the seed's own values to its sidecar, and removes those that do not. */
export function revise(file: SeedFile, said: Revision): SeedFile | Refusal {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  const was = revisionOf(seed);
  const own = revisionOf({ fields: seed.own });
  const change: Record<string, FieldValue | undefined> = {};
  for (const name of ["title", "excerpt"] as const) {
    const text = onOneLine(said[name]);
    if (text !== onOneLine(was[name])) change[name] = text === "" || text === own[name] ? undefined : text;
  }
  const date = said.date.trim();
  if (date !== was.date.trim()) {
    const read = date === "" ? undefined : readPageDate(date)?.date;
    if (date !== "" && read === undefined)
      return refuse(`cannot be dated “${date}”; write a date such as 2021-05-01 or 2021-05-01T09:30:00Z`);
    change.publishedDateTime = read === own.date ? undefined : read;
  }
  const topics = linesOf(said.topics);
  if (topics.join("\n") !== linesOf(was.topics).join("\n"))
    change.topics = topics.join("\n") === own.topics ? undefined : topics;
  const picture = said.picture.trim();
  if (picture !== was.picture) change.images = picture === own.picture ? undefined : picturesWith(seed, picture);
  return Object.keys(change).length === 0 ? refuse("is unchanged") : withFields(file, change);
}

/** Puts the picture before all others of the seed. */
function picturesWith({ fields, own }: ParsedSeed, address: string): readonly FieldValue[] {
  if (address === "") return [];
  const all = [fields.images, own.images].flatMap((images) => (isList(images) ? images : []));
  const known = all.find((image) => pictureAddress(image) === address);
  const others = (isList(fields.images) ? fields.images : []).filter((image) => pictureAddress(image) !== address);
  return [known ?? { url: address }, ...others];
}

function pictureAddress(image: FieldValue | undefined): string {
  if (typeof image === "string") return image;
  return isMap(image) && typeof image.url === "string" ? image.url : "";
}

/** Decides on a run of lines: whether the filter's decision stands. Line numbers are those of the file. */
export async function overrule(
  file: SeedFile,
  what: "keep" | "cut",
  rule: LineRule,
  options: ReadOptions,
): Promise<SeedFile | Refusal> {
  const seed = parsedOrRefused(file);
  if ("refused" in seed) return seed;
  const written = seed.fromSidecar.has("cleaning") && isMap(seed.fields.cleaning) ? seed.fields.cleaning : {};
  const rules = (name: "keep" | "cut") => (isList(written[name]) ? written[name].map(String) : []);
  const other = what === "keep" ? "cut" : "keep";
  const line = printRule(rule);
  const rest = rules(other).filter((one) => one.trim() !== line);
  const plain = withCleaning(file, { [what]: rules(what), [other]: rest });
  const isOther = rest.length < rules(other).length;
  if (isOther && (await isDone(plain, { what, rule, shift: seed.bodyLine() - 1 }, options))) return plain;
  if (rules(what).includes(line)) return refuse(`already has this rule: ${what} ${line}`);
  return withCleaning(file, { [what]: [...rules(what), line], [other]: rest });
}

function withCleaning(
  file: SeedFile,
  { keep = [], cut = [] }: { readonly [what: string]: readonly string[] },
): SeedFile {
  const cleaning = { ...(keep.length > 0 && { keep }), ...(cut.length > 0 && { cut }) };
  return withFields(file, { cleaning: Object.keys(cleaning).length === 0 ? undefined : cleaning });
}

/** True if the filter alone, without a rule, gives the wanted result for a run. */
async function isDone(
  file: SeedFile,
  { what, rule, shift }: { readonly what: "keep" | "cut"; readonly rule: LineRule; readonly shift: number },
  options: ReadOptions,
): Promise<boolean> {
  const removed = (await readSeed(file, options)).article?.body?.removed ?? [];
  const isCut = removed.some(({ from, to }) => from + shift <= rule.to && rule.from <= to + shift);
  return what === "cut" ? isCut : !isCut;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n").map(onOneLine);
  return [...new Set(lines.filter((line) => line !== ""))];
}
