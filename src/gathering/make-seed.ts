import type { SameStory } from "../digest/same-story.ts";
import { suggestTopics, type TopicSuggestion } from "../digest/suggest-topics.ts";
import type { Instant } from "../lib/instant.ts";
import { quote } from "../lib/quote.ts";
import { shownHost } from "../lib/shown-host.ts";
import { slugOf } from "../lib/slug.ts";
import { hostOf, parseWebAddress } from "../lib/web-address.ts";
import type { Article, ArticleHead } from "../seeds/article.ts";
import { faultOfAddress } from "../seeds/fields/address.ts";
import type { Provider } from "../seeds/fields/provider.ts";
import { headOf } from "../seeds/head.ts";
import { isError } from "../seeds/problem.ts";
import type { Site } from "../site/site.ts";
import { topicKey } from "../site/topic-key.ts";
import type { Source } from "../sources/source.ts";
import { cleanReport } from "./clean-report.ts";
import { composeSeed } from "./compose-seed.ts";
import { withoutOutlet } from "./find-author.ts";
import type { Found, FoundReport } from "./found.ts";
import type { Library } from "./library.ts";
import { isOfSite } from "./read-list.ts";

/** A seed ready to be written. */
export interface MadeSeed {
  readonly kind: "made";
  /** File name in the folder of seeds. */
  readonly name: string;
  readonly text: string;
  readonly head: ArticleHead;
  readonly report: FoundReport;
  readonly outlet: Found<Provider>;
  readonly topics: readonly TopicSuggestion[];
  /** The language stated by the page, for the sidecar. Set if the text is too short to detect that it is not the site's. */
  readonly language?: string;
  /** Published articles about the same news. */
  readonly sameStory: readonly SameStory<ArticleHead>[];
  readonly notes: readonly string[];
}

/** The reason why no seed was made. */
export type NotMade =
  /** `of` is the seed with the same address, the one that lists it as coverage, or one with the same words. */
  | { readonly kind: "known"; readonly of: ArticleHead; readonly how: "seed" | "coverage" | "words" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] };

export interface Fault {
  readonly fault: string;
  readonly cure: string;
}

export interface MakeOptions {
  readonly site: Pick<Site, "topics" | "comments" | "cleaning" | "language">;
  readonly library: Library;
  /** Topics chosen by the curator, in place of suggestions. */
  readonly topics?: readonly string[] | undefined;
  /** Settings of the source that found it. */
  readonly source?: SourceWord;
  /** Also make a seed of an address that is listed as coverage. */
  readonly evenIfCovered?: boolean;
}

/** Settings that apply to all items of a source. */
export interface SourceWord extends Pick<Source, "name" | "address" | "topics" | "quality" | "language" | "publish"> {
  /** Later dates are not trusted: a clock is wrong. */
  readonly latest: Instant;
}

/** Required fields, and how a curator can supply them. */
const NEEDED = [
  ["address", "gives no address to link to", "add --address https://…"],
  ["title", "has no title", 'name it with --title "…"'],
] as const;

/**
 * Makes a seed of a report, or refuses if there is already one. Unpublished and to be reviewed are a report without a date, and
 * any from a source that is not set to publish at once or whose date cannot be trusted. A made seed passes `digest check` without
 * errors: it is read once as a build would read it.
 */
export async function makeSeed(found: FoundReport, options: MakeOptions): Promise<MadeSeed | NotMade> {
  const { library, site, topics: chosen, evenIfCovered = false, source } = options;
  const known = findKnown(found, library, evenIfCovered);
  if (known !== undefined) return known;
  const faults = faultsOf(found);
  const address = found.address?.value;
  if (faults.length > 0 || address === undefined) return { kind: "refused", faults };

  const outlet = findOutlet(address, found, library, source);
  const parts = { title: found.title?.value ?? "", excerpt: found.excerpt?.value ?? "", body: found.text?.value ?? "" };
  const topics =
    chosen?.map((topic) => ({ topic, reason: "as you gave it" })) ??
    suggestTopics(parts, { rules: site.topics, articles: library.articles });
  const all = withTopicsOf(source, topics);
  const names = all.map(({ topic }) => topic);
  const isEarly = isAfter(found.published?.value, source?.latest);
  const isForReview = found.published === undefined || isEarly || (source !== undefined && !source.publish);
  const compose = (report: FoundReport) =>
    composeSeed({ report, provider: outlet.value, topics: names, quality: source?.quality, isForReview });
  const own = withoutOutlet(found, [outlet.value.name, found.outlet?.value, hostOf(address)]);
  const { report, text, article, problems, notes } = await cleanReport(own, compose, site);
  if (article === undefined) {
    const errors = problems.filter(isError);
    return { kind: "refused", faults: errors.map(({ field, fault, cure }) => ({ fault: `${field} ${fault}`, cure })) };
  }
  const name = nameOf(article);
  const head = headOf({ ...article, seed: name }, text);
  const same = source && library.sameWords(head);
  if (same !== undefined) return { kind: "known", of: same, how: "words" };
  return {
    kind: "made",
    ...{ name, text, head, report, outlet, topics: all },
    ...languageToState(report, article, site.language, source?.language),
    sameStory: library.sameStory(head),
    notes: [
      ...report.notes,
      ...notes,
      ...(isEarly ? ["its date is in the future; the source's clock may be wrong"] : []),
    ],
  };
}

function findKnown({ address, foundAt }: FoundReport, library: Library, evenIfCovered: boolean): NotMade | undefined {
  const addresses = [address?.value, foundAt].flatMap((each) => (each === undefined ? [] : [each]));
  const [seed] = addresses.flatMap((each) => library.seedOf(each) ?? []);
  if (seed !== undefined) return { kind: "known", of: seed, how: "seed" };
  const [lead] = evenIfCovered ? [] : addresses.flatMap((each) => library.leadOf(each) ?? []);
  return lead === undefined ? undefined : { kind: "known", of: lead, how: "coverage" };
}

function faultsOf(found: FoundReport): Fault[] {
  const faults: Fault[] = NEEDED.filter(([name]) => found[name] === undefined).map(([, fault, cure]) => ({
    fault,
    cure,
  }));
  const { address, title } = found;
  if (title?.value.includes("\ufffd")) {
    faults.push({
      fault: `has an unreadable character in its title, ${quote(title.value)}`,
      cure: 'write it with --title "…", or add its page by its address',
    });
  }
  const parsed = address === undefined ? undefined : parseWebAddress(address.value);
  if (parsed !== undefined && "fault" in parsed) {
    const { fault } = faultOfAddress(address?.value, parsed.fault);
    faults.push({ fault: `has an unusable address: ${fault}`, cure: "set another with --address https://…" });
  }
  return faults;
}

function withTopicsOf(source: SourceWord | undefined, suggested: readonly TopicSuggestion[]): TopicSuggestion[] {
  const own = source?.topics.map((topic) => ({ topic, reason: "from its source" })) ?? [];
  const keys = new Set(own.map(({ topic }) => topicKey(topic)));
  return [...own, ...suggested.filter(({ topic }) => !keys.has(topicKey(topic)))];
}

/** True if a day or moment in any zone is later than another. */
function isAfter(published: string | undefined, latest: Instant | undefined): boolean {
  return published !== undefined && latest !== undefined && Date.parse(published) > Date.parse(latest);
}

/** The outlet's name: that of existing seeds, so that one outlet has one name, else the source's, the page's, or the host. */
function findOutlet(address: string, { outlet }: FoundReport, library: Library, source?: SourceWord): Found<Provider> {
  const known = library.outletOf(address);
  if (known !== undefined)
    return { value: known.provider, source: `as in ${known.seeds === 1 ? "a seed" : `${known.seeds} seeds`}` };
  const domain = hostOf(address);
  if (source !== undefined && isOfSite(address, source.address))
    return { value: { name: source.name, domain }, source: "the name in sources.yaml" };
  if (outlet !== undefined) return { value: { name: outlet.value, domain }, source: outlet.source };
  return { value: { name: shownHost(domain), domain }, source: "its host" };
}

/**
 * A file name with year, day, words of the title, and an id: `2021/2021-08-20_tesla-unveils-dojo_60a72ef2.txt`. Undated seeds are
 * in `undated/`.
 */
function nameOf({ published = "", title, id }: Article): string {
  const slug = slugOf(title);
  return `${published.slice(0, 4) || "undated"}/${[published.slice(0, 10), slug, id.slice(0, 8)].filter(Boolean).join("_")}.txt`;
}

/**
 * Decides whether a seed must state its language: a text's own language is detected, and a shorter text has that of its source,
 * its page or the site.
 */
function languageToState(
  { language }: FoundReport,
  article: Article,
  siteLanguage: string,
  ofSource: string | undefined,
): { language?: string } {
  const stated = ofSource ?? language?.value;
  if (stated === undefined || article.language !== undefined) return {};
  return primary(stated) === primary(siteLanguage) ? {} : { language: stated };
}

function primary(language: string): string | undefined {
  return language.split("-")[0]?.toLowerCase();
}
