import type { SameStory } from "../../digest/same-story.ts";
import { listWords } from "../../lib/list-words.ts";
import { quote } from "../../lib/quote.ts";
import { simplifyAddress } from "../../lib/simplify-address.ts";
import { parseWebAddress } from "../../lib/web-address.ts";
import { suggestDate } from "../../seeds/advice/suggest-date.ts";
import type { ArticleHead } from "../../seeds/article.ts";
import { describePath, type FieldPath, type FieldValue, isList, isMap } from "../../seeds/field-value.ts";
import { isAbsent } from "../../seeds/fields/shapes.ts";
import type { ParsedSeed } from "../../seeds/parse-seed.ts";
import type { Problem } from "../../seeds/problem.ts";
import { stemOf } from "../../seeds/seed-file.ts";

/** Something to suggest, before it is known on which line of which file it stands. */
export interface Advice extends Pick<Problem, "severity" | "field" | "fault" | "cure"> {
  readonly path: FieldPath;
  /** A line of the text, 1-based, where it stands there. */
  readonly line?: number;
}

/** The date that a seed without one seems to tell. */
export function findDate(seed: ParsedSeed): Advice[] {
  const found = suggestDate(seed.body, addressesOf(seed));
  if (found === undefined) return [];
  const { day, said, line } = found;
  const where = line === undefined ? "its address" : "its text";
  return [
    {
      severity: "note",
      path: ["publishedDateTime"],
      field: "publishedDateTime",
      fault: `could be ${day}: ${where} says ${quote(said)}`,
      cure: `if so, write publishedDateTime: ${day} into ${sidecarOf(seed)}`,
      ...(line !== undefined && { line }),
    },
  ];
}

/** The addresses that readers are sent to, and that could be simpler. Others are never linked. */
export function findSimplerAddresses(seed: ParsedSeed): Advice[] {
  const { webUrl, originalUrl, related } = seed.fields;
  const own = isAbsent(webUrl) ? ["originalUrl"] : ["webUrl"];
  // An address in the seed itself makes the article's identity, so it is corrected in the sidecar.
  const cureOwn = (simpler: string) => `write webUrl: "${simpler}" into ${sidecarOf(seed)}, and see that it opens`;
  const entries = isList(related) ? related : [];
  return [
    ...simplerAt(isAbsent(webUrl) ? originalUrl : webUrl, own, cureOwn),
    ...entries.flatMap((entry, index) => {
      if (!isMap(entry)) return [];
      const name = isAbsent(entry.webUrl) ? "originalUrl" : "webUrl";
      const cure = (simpler: string) => `write ${simpler}, and see that it opens`;
      return simplerAt(entry[name], ["related", index, name], cure);
    }),
  ];
}

function simplerAt(value: FieldValue | undefined, path: FieldPath, cure: (simpler: string) => string): Advice[] {
  const address = typeof value === "string" ? parseWebAddress(value).address : undefined;
  const simpler = address === undefined ? undefined : simplifyAddress(address);
  // What is suggested must itself be an address that a seed may have.
  if (simpler === undefined || parseWebAddress(simpler.address).address === undefined) return [];
  const fault = `can be simplified: it works without ${listWords(simpler.without)}`;
  return [{ severity: "note", path, field: describePath(path), fault, cure: cure(simpler.address) }];
}

/** The topics of a seed as they are written, with their places. */
export function writtenTopics({ fields: { topics } }: ParsedSeed): { name: string; path: FieldPath }[] {
  const names = isList(topics) ? topics : [topics ?? null];
  return names.flatMap((name, index) =>
    typeof name === "string" && !isAbsent(name)
      ? [{ name: name.trim(), path: isList(topics) ? ["topics", index] : ["topics"] }]
      : [],
  );
}

/** Topics that are probably another one, misspelt. `near` has what was meant. */
export function findNearTopics(seed: ParsedSeed, near: ReadonlyMap<string, string>): Advice[] {
  return writtenTopics(seed).flatMap(({ name, path }): Advice[] => {
    const meant = near.get(name);
    if (meant === undefined) return [];
    const fault = `${quote(name)} is near to a known topic`;
    return [{ severity: "warning", path, field: describePath(path), fault, cure: `did you mean ${quote(meant)}?` }];
  });
}

/** A seed that seems to tell the news of another, whose path is `shown`. */
export function describeAlike({ report, reason, doubt }: SameStory<ArticleHead>, shown: string): Advice {
  const other = `${shown} (${quote(report.title)})`;
  return {
    severity: "note",
    path: ["title"],
    field: "",
    ...(doubt === undefined
      ? {
          fault: `reports the same news as ${other}: ${reason}`,
          cure: "digest cluster --write lists one under the other",
        }
      : {
          fault: `may report the same news as ${other}: ${reason}, but ${doubt}`,
          cure: "if it does, list one under related: of the other, and withhold it",
        }),
  };
}

function addressesOf({ fields: { webUrl, originalUrl } }: ParsedSeed): string[] {
  return [webUrl, originalUrl].flatMap((value) =>
    typeof value === "string" ? (parseWebAddress(value).address ?? []) : [],
  );
}

function sidecarOf({ file }: ParsedSeed): string {
  return `${stemOf(file.name).split("/").at(-1)}.meta.yaml`;
}
