import type { SameStory } from "../../digest/same-story.ts";
import { listWords } from "../../lib/list-words.ts";
import { simplifyAddress } from "../../lib/simplify-address.ts";
import { parseWebAddress } from "../../lib/web-address.ts";
import type { suggestDate } from "../../seeds/advice/suggest-date.ts";
import type { ArticleHead } from "../../seeds/article.ts";
import { faultOf } from "../../seeds/fault.ts";
import { type FieldPath, type FieldValue, isList, isMap } from "../../seeds/field-value.ts";
import { isAbsent } from "../../seeds/fields/shapes.ts";
import type { ParsedSeed } from "../../seeds/parse-seed.ts";
import type { Finding } from "../../seeds/reporter.ts";
import { sidecarOf } from "../../seeds/seed-file.ts";

/** Suggests a date for a seed without one, if its text appears to state it. */
export function adviseDate(seed: ParsedSeed, suggest: typeof suggestDate): Finding[] {
  const found = suggest(seed.body, addressesOf(seed));
  if (found === undefined) return [];
  const { day, said, line } = found;
  const message = line === undefined ? "date/suggested.address" : "date/suggested.text";
  return [
    {
      severity: "note",
      path: ["publishedDateTime"],
      ...(line !== undefined && { bodyLine: line }),
      ...faultOf(message, { day, said, file: sidecarOf(seed.file.name) }),
    },
  ];
}

/** Addresses that readers follow and that could be simpler. Others are never linked. */
export function findSimplerAddresses(seed: ParsedSeed): Finding[] {
  const { webUrl, originalUrl, related } = seed.fields;
  const own = isAbsent(webUrl) ? ["originalUrl"] : ["webUrl"];
  const entries = isList(related) ? related : [];
  return [
    // The article's id depends on the seed's own address, so a correction must be in the sidecar.
    ...simplerAt(isAbsent(webUrl) ? originalUrl : webUrl, own, "address/simpler", seed),
    ...entries.flatMap((entry, index) => {
      if (!isMap(entry)) return [];
      const name = isAbsent(entry.webUrl) ? "originalUrl" : "webUrl";
      return simplerAt(entry[name], ["related", index, name], "address/simpler.report", seed);
    }),
  ];
}

function simplerAt(
  value: FieldValue | undefined,
  path: FieldPath,
  message: "address/simpler" | "address/simpler.report",
  { file }: ParsedSeed,
): Finding[] {
  const address = typeof value === "string" ? parseWebAddress(value).address : undefined;
  const simpler = address === undefined ? undefined : simplifyAddress(address);
  // A suggestion must be valid in a seed.
  if (simpler === undefined || parseWebAddress(simpler.address).address === undefined) return [];
  const values = { without: listWords(simpler.without), address: simpler.address, file: sidecarOf(file.name) };
  return [{ severity: "note", path, ...faultOf(message, values) }];
}

/** A seed's topics as written, with their positions. */
export function writtenTopics({ fields: { topics } }: ParsedSeed): { name: string; path: FieldPath }[] {
  const names = isList(topics) ? topics : [topics ?? null];
  return names.flatMap((name, index) =>
    typeof name === "string" && !isAbsent(name)
      ? [{ name: name.trim(), path: isList(topics) ? ["topics", index] : ["topics"] }]
      : [],
  );
}

/** Topics that are probably misspelt. `near` maps them to the intended ones. */
export function findMisspeltTopics(seed: ParsedSeed, near: ReadonlyMap<string, string>): Finding[] {
  return writtenTopics(seed).flatMap(({ name, path }): Finding[] => {
    const meant = near.get(name);
    if (meant === undefined) return [];
    return [{ severity: "warning", path, ...faultOf("topic/near", { value: name, meant }) }];
  });
}

/** Reports a seed that appears to cover the same news as another, whose path is `shown`. */
export function formatAlike({ report, reason, doubt }: SameStory<ArticleHead>, shown: string): Finding {
  const values = { seed: shown, title: report.title, reason };
  const fault =
    doubt === undefined ? faultOf("seed/alike", values) : faultOf("seed/alike.doubtful", { ...values, doubt });
  return { severity: "note", path: ["title"], ...fault };
}

function addressesOf({ fields: { webUrl, originalUrl } }: ParsedSeed): string[] {
  return [webUrl, originalUrl].flatMap((value) =>
    typeof value === "string" ? (parseWebAddress(value).address ?? []) : [],
  );
}
