import type { PageElement } from "linkedom";
import { parseUrl } from "../lib/parse-url.ts";
import { dateOrder } from "./date-order.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import { type ParsedPage, printable } from "./parse-page.ts";
import { type PageDate, readPageDate } from "./read-page-date.ts";
import { shownDates } from "./shown-dates.ts";
import { isAlike } from "./title-parts.ts";

/** Names of `<meta>` with the date of publication. */
const METAS = [
  "article:published_time",
  "article:published",
  "article:publish_date",
  "article:publicationdate",
  "article:post_date",
  "article.published",
  "article.created",
  "article_date_original",
  "og:article:published_time",
  "og:published_time",
  "og:pubdate",
  "og:publish_date",
  "datepublished",
  "date_published",
  "date-published",
  "dateposted",
  "datecreated",
  "created",
  "parsely-pub-date",
  "sailthru.date",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "publication-date",
  "publicationdate",
  "published_time",
  "published_at",
  "published",
  "pubdate",
  "pub_date",
  "sw-pubdate",
  "published_date",
  "published-date",
  "dc.date.issued",
  "dc.date.created",
  "dc.date.publication",
  "dc.issued",
  "dc.created",
  "dc:created",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date.issued",
  "citation_date",
  "citation_publication_date",
  "citation_online_date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "cxenseparse:pageclass:publishtime",
  "rnews:datepublished",
  "shareaholic:article_published_time",
  "originalpublicationdate",
  "displaydate",
  "bt:pubdate",
  "gentime",
  "timestamp",
  "vr:published_time",
  "search_date",
  "last-published",
];

/** Names that some sites use for the date of modification, or for today. */
const VAGUE_METAS = ["dc.date", "dc:date", "dcterms.date", "date", "revised"];

/** Names of the date of publication in scripts, followed by the value. */
const IN_SCRIPT =
  /["']?\b(?:date_?published|published_?(?:at|on|date|time|datetime)|publish_?(?:ed)?_?(?:date|time)|publication_?date|pub_?date|first_?published\w*|article_?date|content_?datum|editorial_?date)\\?["']?\s*[:=]\s*\\?["']([^"'\\]{8,40})/gi;

/** Longer scripts contain data for lists. */
const MAX_SCRIPTS_LENGTH = 3_000_000;

/** Below it, the date is probably that of another event. */
const MIN_WEIGHT = 3;

interface Candidate extends PageDate {
  readonly source: string;
  readonly weight: number;
  /** Places that copy from each other are one family, which has one vote. */
  readonly family: string;
}

/**
 * Finds a page's date of publication: the day with the greatest total weight. Each place has a weight, which counts for its day
 * in the local time zone; ties go to the earlier day. The time comes from the most trustworthy place that states one. Dates of
 * comments, cards, embedded posts and modifications do not count. Undefined if the weight is too small.
 */
export function findDate(page: ParsedPage, article: LdNode | undefined, address: string): Found<string> | undefined {
  const heading = headingOf(page);
  const candidates = candidatesOf(page, article, address, heading);
  const local = localDays(candidates);
  const localDay = (each: Candidate) => local(each) ?? dayOf(each);
  const ranked = [...new Set(candidates.map(localDay))].map((day) => {
    const all = candidates.filter((each) => localDay(each) === day);
    return { day, all, weight: weightOf(all) };
  });
  ranked.sort((one, other) => other.weight - one.weight || (one.day < other.day ? -1 : 1));
  const [best] = ranked;
  if (best === undefined || best.weight < MIN_WEIGHT) return undefined;
  const ofDay = best.all.filter(({ stated }) => stated.startsWith(best.day));
  const telling = ofDay.find(({ stated }) => stated.includes("T")) ?? ofDay[0];
  if (telling === undefined) return undefined;
  const { stated, note, source } = telling;
  return { value: stated, source: note === "" ? source : `${source}, ${note}` };
}

/** Minimum weight of a day that readers see beside the headline. */
const PLAIN_TO_SEE = 9;

/** Limits of time zones, in hours ahead of and behind UTC. */
const [AHEAD, BEHIND] = [14, 12];

/**
 * Returns a function that finds the local day of a moment stated in UTC: the day given elsewhere for the same moment with a zone,
 * or the day in the address or beside the headline if it is possible for that moment. Undefined if the UTC day is also stated
 * elsewhere. Addresses of pictures do not count, because servers file by UTC.
 */
function localDays(candidates: readonly Candidate[]): (candidate: Candidate) => string | undefined {
  const local = candidates.filter((each) => !isUtc(each) && each.family !== "picture");
  const moments = new Map(local.map(({ stated }) => [Date.parse(stated), stated.slice(0, 10)]));
  const seen = new Set(
    local
      .filter(({ family, weight }) => family === "address" || (family === "shown" && weight >= PLAIN_TO_SEE))
      .map(dayOf),
  );
  const settled = new Set(local.map(dayOf));
  return (candidate) => {
    if (!isUtc(candidate)) return undefined;
    const moment = Date.parse(candidate.stated);
    const same = candidate.stated.includes("T") ? moments.get(moment) : undefined;
    if (same !== undefined || settled.has(dayOf(candidate))) return same;
    const somewhere = [AHEAD, -BEHIND].map((hours) => new Date(moment + hours * 3_600_000).toISOString());
    return somewhere.map((each) => each.slice(0, 10)).find((day) => seen.has(day));
  };
}

/** True if a moment is stated in UTC, rather than assumed to be. */
function isUtc({ stated, note }: Candidate): boolean {
  return stated.endsWith("Z") && note === "";
}

function dayOf({ stated }: Candidate): string {
  return stated.slice(0, 10);
}

function weightOf(all: readonly Candidate[]): number {
  const best = new Map<string, number>();
  for (const { family, weight } of all) best.set(family, Math.max(best.get(family) ?? 0, weight));
  return [...best.values()].reduce((sum, each) => sum + each, 0);
}

/** The places where a page may state its date with their weights, most trustworthy first. */
function candidatesOf(
  page: ParsedPage,
  article: LdNode | undefined,
  address: string,
  heading: PageElement | undefined,
): Candidate[] {
  const host = parseUrl(address)?.hostname ?? "";
  const order = dateOrder(page.attribute("html", "lang") ?? page.meta("og:locale")?.replaceAll("_", "-"), host);
  const of = (family: string, weight: number, source: string, text: string | undefined, loose = false): Candidate[] => {
    const date = text === undefined ? undefined : readPageDate(text, { loose, order });
    return date === undefined ? [] : [{ ...date, source, weight, family }];
  };
  return [
    ...of("JSON-LD", 10, "JSON-LD datePublished", textOf(article, "datePublished") ?? textOf(article, "uploadDate")),
    ...of("JSON-LD", 5, "JSON-LD dateCreated", textOf(article, "dateCreated")),
    ...of("meta", 9, "article:published_time", page.meta("article:published_time")),
    ...METAS.flatMap((name) => of("meta", 8, `meta ${name}`, page.meta(name))),
    ...VAGUE_METAS.flatMap((name) => of("vague meta", 5, `meta ${name}`, page.meta(name))),
    ...of("microdata", 8, "microdata datePublished", page.itemprop("datepublished"), true),
    ...inScripts(page).flatMap((text) => of("script", 4, "a script", text)),
    ...of("address", 6, "its address", dayInPath(address)),
    ...of("picture", 2, "its picture's address", dayInPath(page.meta("og:image") ?? page.meta("twitter:image") ?? "")),
    ...of("title", 3, "<title>", page.text("title"), true),
    ...shownDates(page, heading, order).map((shown) => ({ ...shown, family: "shown" })),
  ];
}

/** A full date in an address: /2020/01/02/, /2020-01-02-, /20200102/. */
function dayInPath(address: string): string | undefined {
  const found =
    /\/((?:19|20)\d\d)([/-])([01]?\d)\2([0-3]?\d)(?!\d)/.exec(address) ??
    /[/_-]((?:19|20)\d\d)(-?)([01]\d)\2([0-3]\d)(?!\d)/.exec(address);
  return found === null ? undefined : [found[1], found[3]?.padStart(2, "0"), found[4]?.padStart(2, "0")].join("-");
}

/** Dates of publication in scripts, if they all agree; otherwise they describe a list. */
function inScripts(page: ParsedPage): string[] {
  if (page.scripts.reduce((sum, { length }) => sum + length, 0) > MAX_SCRIPTS_LENGTH) return [];
  const found = page.scripts.flatMap((text) => [...text.matchAll(IN_SCRIPT)].map((match) => match[1] ?? ""));
  return new Set(found.map((text) => text.slice(0, 10))).size === 1 ? found.slice(0, 1) : [];
}

/** The headline's element: the heading that equals the page's title, or else the first one. */
export function headingOf(page: ParsedPage): PageElement | undefined {
  const titles = [page.meta("og:title"), page.text("title")].flatMap((title) => title ?? []);
  const headings = page.all("h1, h2, h3, [itemprop=headline]");
  const says = (element: PageElement) => {
    const text = printable(element.textContent);
    return text !== undefined && text.length > 3 && titles.some((title) => isAlike(title, text));
  };
  return headings.find((each) => each.localName === "h1" && says(each)) ?? headings.find(says) ?? page.all("h1")[0];
}
