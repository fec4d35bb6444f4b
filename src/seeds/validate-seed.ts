import { addressHash } from "../lib/address-hash.ts";
import { withoutTracking } from "../lib/web-address.ts";
import type { Article, Consent } from "./article.ts";
import {
  CATEGORIES,
  FIELDS,
  isFieldName,
  isProse,
  REVIEWS,
  readPlainFields,
  similarField,
  TYPES,
} from "./field-table.ts";
import type { FieldValue } from "./field-value.ts";
import { readAddress, readEmbed } from "./fields/address.ts";
import { type Coverage, MAX_COVERAGE, readCoverage } from "./fields/coverage.ts";
import { readDate } from "./fields/date.ts";
import type { Enclosure } from "./fields/enclosure.ts";
import { readLanguage } from "./fields/language.ts";
import { readPictures } from "./fields/picture.ts";
import { providerOfAddress, readProvider } from "./fields/provider.ts";
import { isAbsent, readList, readText, readYesOrNo } from "./fields/shapes.ts";
import { readExcerpt, readTitle } from "./fields/text.ts";
import { readTopics } from "./fields/topics.ts";
import type { ParsedSeed } from "./parse-seed.ts";
import { readId } from "./read-id.ts";
import type { Reporter } from "./reporter.ts";
import { fileNameOf, sidecarOf } from "./seed-file.ts";

/** An article whose body is not cleaned yet, and whose title may still have to be found there. */
export type CheckedSeed = Omit<Article, "title" | "body" | "language"> & {
  readonly title?: string;
  readonly language?: string;
};

/**
 * Types and checks every field, and reports faults with their paths. After an error the result must not be published.
 * Bare text may lack title, date, address and outlet, each with a warning; other seeds may not lack the first three.
 */
export function validateSeed(seed: ParsedSeed, report: Reporter): CheckedSeed {
  const { fields } = seed;
  reportNames(seed, report);
  if (seed.kind === "yaml") readText(seed.own.body, ["body"], report);
  readWord("category", CATEGORIES, fields.category, report);
  const review = readWord("review", REVIEWS, fields.review, report);
  const title = readTitle(fields.title, ["title"], report);
  const originalUrl = readAddress(fields.originalUrl, ["originalUrl"], report, "error");
  const webUrl = readAddress(fields.webUrl, ["webUrl"], report, "error");
  const ampUrls = ["ampWebUrl", "cdnAmpWebUrl"].map((name) =>
    readAddress(fields[name] || null, [name], report, "warning"),
  );
  const address = webUrl ?? originalUrl;
  const published = readDate(fields.publishedDateTime, ["publishedDateTime"], report, {
    ifWrong: "error",
    isCurators: seed.fromSidecar.has("publishedDateTime"),
  });
  const excerpt = readExcerpt(fields.excerpt, ["excerpt"], report, title ?? "");
  const provider =
    readProvider(fields.provider, ["provider"], report) ??
    (address === undefined ? undefined : providerOfAddress(address));
  const plain = readPlainFields(fields, report);
  const consent = readConsent(seed, report, plain.heat);
  const language = seed.fromSidecar.has("language") ? readLanguage(fields.language, ["language"], report) : undefined;
  const video = readEmbed(fields.featuredContent, ["featuredContent"], report);
  reportMissing(seed, report, { title, published, address, webUrl, provider: fields.provider });
  const own = [originalUrl, webUrl].filter((each) => each !== undefined);
  const coverage = readCoverage(fields.related, ["related"], report, own);

  return {
    ...readId(seed, report),
    seed: seed.file.name,
    type: readWord("type", TYPES, fields.type, report) ?? kindOf(plain.enclosure) ?? "article",
    topics: readTopics(fields.topics, ["topics"], report),
    pictures: readPictures(fields.images, ["images"], report),
    coverage: inPlace(coverage, readReports("firstRelated", seed, coverage, report)),
    consent,
    // A published or merged seed has been reviewed, whatever it still says.
    ...(consent === "no" && (review === "pending" || review === "rejected") && { review }),
    ...(title !== undefined && { title }),
    ...(excerpt !== undefined && { excerpt }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { address: withoutTracking(address) }),
    ...readOtherAddresses(address, [originalUrl, ...ampUrls]),
    ...readKept(seed, coverage, report),
    ...(provider !== undefined && { provider }),
    ...plain,
    ...(video !== undefined && { video }),
    ...(language !== undefined && { language }),
  };
}

function reportNames(
  { fields, fromSidecar, repeatsSecret, unusuallySecured, cutByComment, kind }: ParsedSeed,
  report: Reporter,
): void {
  for (const path of unusuallySecured) report.warning("secured/dropped", path);
  for (const path of cutByComment) if (isProse(path)) report.warning("yaml/comment", path);
  for (const [name, value] of Object.entries(fields)) {
    if (repeatsSecret(name)) {
      report.error("secured/repeated.name", []);
      continue;
    }
    if (repeatsSecret(value)) {
      report.error("secured/repeated", [name]);
      continue;
    }
    if (!isFieldName(name)) {
      const meant = similarField(name);
      // A typing error in a decision must not publish.
      const decides = meant === "published" || meant === "removed";
      const say = decides && (fromSidecar.has(name) || withholds(name, value, meant)) ? report.error : report.warning;
      if (meant === undefined) say("field/unknown", [name]);
      else say("field/unknown.meant", [name], { meant });
    } else if (FIELDS[name].by === "curator" && !fromSidecar.has(name)) {
      report.warning("field/curators", [name]);
    } else if (name === "body" && (kind !== "yaml" || fromSidecar.has(name))) {
      report.warning("field/misplaced", [name]);
    }
  }
}

/** Whether a field under another name withholds its seed: `draft: true`, `publish: no`, `Removed: yes`. */
function withholds(name: string, value: FieldValue, meant: "published" | "removed"): boolean {
  const withheld = meant === "removed" || /draft/i.test(name) ? /^(?:true|yes|on|1)$/i : /^(?:false|no|off|0)$/i;
  return typeof value === "string" && withheld.test(value.trim());
}

function reportMissing(
  { fields, bare, file: { name } }: ParsedSeed,
  report: Reporter,
  found: Readonly<Record<string, unknown>>,
): void {
  const file = bare ? sidecarOf(name) : fileNameOf(name);
  const say = bare ? report.warning : report.error;
  if (found.title === undefined) say(bare ? "field/missing.title-of-text" : "field/missing.title", ["title"], { file });
  if (found.published === undefined && isAbsent(fields.publishedDateTime) && isForReview(fields))
    report.warning("field/missing.date-for-review", ["publishedDateTime"]);
  else if (found.published === undefined && isAbsent(fields.publishedDateTime))
    say(bare ? "field/missing.date-of-text" : "field/missing.date", ["publishedDateTime"], { file });
  if (found.address === undefined && isAbsent(fields.webUrl) && isAbsent(fields.originalUrl))
    say(bare ? "field/missing.address-of-text" : "field/missing.address", ["webUrl"], { file });
  else if (found.webUrl === undefined && isAbsent(fields.webUrl)) report.warning("field/missing.canonical", ["webUrl"]);
  const outlet = found.address === undefined ? "field/missing.outlet-unknown" : "field/missing.outlet";
  if (isAbsent(fields.provider)) report.warning(outlet, ["provider"], { file });
}

/** An unpublished seed that waits for what it lacks, or was rejected. */
function isForReview({ published, review }: ParsedSeed["fields"]): boolean {
  return (
    typeof review === "string" &&
    REVIEWS.has(review) &&
    typeof published === "string" &&
    /^(?:false|no|off)$/i.test(published)
  );
}

/** The keys of addresses that are not spellings of the article's own. */
function readOtherAddresses(address: string | undefined, others: readonly (string | undefined)[]) {
  const own = address === undefined ? undefined : addressHash(address);
  const keys = new Set(others.flatMap((other) => (other === undefined ? [] : addressHash(other))));
  if (own !== undefined) keys.delete(own);
  return keys.size === 0 ? {} : { alsoAt: [...keys] };
}

function readKept(seed: ParsedSeed, coverage: readonly Coverage[], report: Reporter): { keeps?: readonly number[] } {
  const keeps = readReports("keepRelated", seed, coverage, report);
  return keeps.length === 0 ? {} : { keeps };
}

/** The keys of reports that a curator names by address. An address that is not listed is a mistake, or a leftover. */
function readReports(
  name: "keepRelated" | "firstRelated",
  { fields, fromSidecar }: ParsedSeed,
  coverage: readonly Coverage[],
  report: Reporter,
): readonly number[] {
  if (!fromSidecar.has(name)) return [];
  const listed = new Set(coverage.map(({ address }) => addressHash(address)));
  return readList(fields[name], [name], report, MAX_COVERAGE).flatMap((item, index) => {
    const address = readAddress(item, [name, index], report, "warning");
    if (address === undefined) return [];
    const key = addressHash(address);
    if (listed.has(key)) return key;
    report.warning("coverage/unlisted", [name, index]);
    return [];
  });
}

/** Reports with their positions, where a curator gave them some. */
function inPlace(coverage: readonly Coverage[], first: readonly number[]): readonly Coverage[] {
  if (first.length === 0) return coverage;
  return coverage.map((report) => {
    const index = first.indexOf(addressHash(report.address));
    return index === -1 ? report : { ...report, place: index };
  });
}

/** The type of an article with an enclosure, if the seed states none. */
function kindOf(enclosure: Enclosure | undefined): string | undefined {
  return enclosure?.type.split("/")[0];
}

function readConsent({ fields }: ParsedSeed, report: Reporter, heat: number | undefined): Consent {
  if (readYesOrNo(fields.removed, ["removed"], report) === true) return "removed";
  if (readYesOrNo(fields.published, ["published"], report) !== false) return "yes";
  return heat === -1 ? "merged" : "no";
}

function readWord(
  name: string,
  known: ReadonlySet<string>,
  value: FieldValue | undefined,
  report: Reporter,
): string | undefined {
  const word = readText(value, [name], report);
  if (word === undefined || known.has(word)) return word;
  return void report.warning("value/unknown", [name], { value: word, known: [...known].slice(0, 2).join(" or ") });
}
