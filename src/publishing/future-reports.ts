import { momentOf } from "../digest/days.ts";
import type { Instant } from "../lib/instant.ts";
import { parseStatedDate, type StatedDate } from "../lib/stated-date.ts";
import type { ArticleHead } from "../seeds/article.ts";
import { faultOf } from "../seeds/fault.ts";
import { type FieldPath, type FieldValue, isList, isMap } from "../seeds/field-value.ts";
import { MAX_COVERAGE } from "../seeds/fields/coverage.ts";
import { listSeeds } from "../seeds/list-seeds.ts";
import { loadSeed } from "../seeds/load-seed.ts";
import { locateFinding } from "../seeds/locate-finding.ts";
import { type ParsedSeed, parseSeed } from "../seeds/parse-seed.ts";
import type { Reading } from "../seeds/read-seeds.ts";
import type { SeedFolder } from "../seeds/seed-file.ts";

/** The current time and zone. */
export interface Now {
  readonly now: Instant;
  /** The zone in which days without a time begin. */
  readonly timeZone: string;
}

/**
 * Adds warnings about coverage dated after `now`, whether entries of `related` or merged seeds: the site ignores such dates. They
 * are not cached, because they expire. Only seeds with such a date are loaded again.
 */
export async function withFutureReports(reading: Reading, folder: SeedFolder, when: Now): Promise<Reading> {
  const isAhead = (date: StatedDate | "" | undefined) => !!date && momentOf(date, when.timeZone) > when.now;
  const isConcerned = ({ coverDates, consent, published }: ArticleHead) =>
    coverDates.split(" ").some(isAhead) || (consent === "merged" && isAhead(published));
  const concerned = new Map(reading.articles.filter(isConcerned).map((head) => [head.seed, head]));
  if (concerned.size === 0) return reading;
  const { entries } = await listSeeds(folder);
  const problems = entries.flatMap((entry) => {
    const head = concerned.get(entry.name);
    if (head === undefined) return [];
    const file = loadSeed(folder, entry);
    const seed = "severity" in file ? file : parseSeed(file);
    if ("severity" in seed) return [];
    const dates = new Set(head.coverDates.split(" ").filter(isAhead));
    return [
      ...(head.consent === "merged" && isAhead(head.published) ? [ownDate(seed)] : []),
      ...reportDates(seed).filter(({ written }) => dates.has(dateOf(written) ?? "")),
    ].map(({ path, written }) =>
      locateFinding({ severity: "warning", path, ...faultOf("date/future", { value: written }) }, seed),
    );
  });
  return { ...reading, problems: [...reading.problems, ...problems] };
}

/** A date as written in a seed, with its position. */
interface WrittenDate {
  readonly path: FieldPath;
  readonly written: FieldValue | undefined;
}

function ownDate({ fields }: ParsedSeed): WrittenDate {
  return { path: ["publishedDateTime"], written: fields.publishedDateTime };
}

function reportDates({ fields: { related } }: ParsedSeed): WrittenDate[] {
  if (!isList(related)) return [];
  return related
    .slice(0, MAX_COVERAGE)
    .flatMap((entry, index) =>
      isMap(entry) ? [{ path: ["related", index, "publishedDateTime"], written: entry.publishedDateTime }] : [],
    );
}

function dateOf(written: FieldValue | undefined): StatedDate | undefined {
  return typeof written === "string" ? parseStatedDate(written.trim()).date : undefined;
}
