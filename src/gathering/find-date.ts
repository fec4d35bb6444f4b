import type { PageElement } from "linkedom";
import type { StatedDate } from "../lib/stated-date.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import { ownElements } from "./own-elements.ts";
import { attributeOf, type Page, printable } from "./parse-page.ts";
import { readPageDate } from "./read-page-date.ts";

/** Names of `<meta>` that say when a page was published, the most telling first. */
const METAS = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "publication-date",
  "pubdate",
  "pub_date",
  "sw-pubdate",
  "published_date",
  "published-date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.issued",
  "dc.date.created",
  "dcterms.created",
  "citation_publication_date",
  "citation_online_date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "article:post_date",
  "article_date_original",
  "originalpublicationdate",
  "bt:pubdate",
];

/** Names that some sites give the day of the last change, or today. */
const VAGUE_METAS = ["dc.date", "dcterms.date", "date"];

/** A class or id that says: here is the day. */
const DATED =
  "[class*=date i], [class*=publi i], [class*=posted i], [class*=byline i], [class*=meta i], [class*=time i], [id*=date i], [class*=datum i], [class*=fecha i]";

/** Of an element that says more than this, the date is not what it says. */
const LONGEST_LINE = 150;

type DatePlace = readonly [source: string, text: string | undefined, loose?: boolean];

/**
 * When a page says that it was published: the first place that holds a date. A date of a comment, a card or an embedded post is
 * another's. At last, the day in its address.
 */
export function findDate(page: Page, article: LdNode | undefined, address: string): Found<StatedDate> | undefined {
  const inPath = /\/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?:[/-]|$)/.exec(address);
  const isOwn = ownElements(page);
  const places: DatePlace[] = [
    ["JSON-LD datePublished", textOf(article, "datePublished") ?? textOf(article, "uploadDate")],
    ["article:published_time", page.meta("article:published_time")],
    ["microdata datePublished", page.itemprop("datepublished") ?? page.itemprop("datePublished"), true],
    ...METAS.map((name) => [`meta ${name}`, page.meta(name)] as const),
    ["JSON-LD dateCreated", textOf(article, "dateCreated")],
    ...timesOf(page, isOwn),
    ...VAGUE_METAS.map((name) => [`meta ${name}`, page.meta(name)] as const),
    ["its address", inPath === null ? undefined : inPath.slice(1).join("-")],
    ...dated(page, isOwn),
  ];
  for (const [source, text, loose = false] of places) {
    const date = text === undefined ? undefined : readPageDate(text, { loose });
    if (date) return { value: date.date, source: date.note === "" ? source : `${source}, ${date.note}` };
  }
  return undefined;
}

function timesOf(page: Page, isOwn: (element: PageElement) => boolean): DatePlace[] {
  return page
    .all("time")
    .filter((element) => isOwn(element) && !isOfChange(element))
    .map((element) => {
      const stated = attributeOf(element, "datetime");
      const text = stated === undefined || stated === "" ? element.textContent : stated;
      return ["<time> of the article", printable(text), true] as const;
    });
}

function dated(page: Page, isOwn: (element: PageElement) => boolean): DatePlace[] {
  return page.all(DATED).flatMap((element): DatePlace[] => {
    const text = printable(element.textContent);
    if (text === undefined || text.length > LONGEST_LINE || !/\d/.test(text)) return [];
    return isOwn(element) && !isOfChange(element) ? [["an element classed as its date", text, true]] : [];
  });
}

/** The day of a change is not that of publishing. */
function isOfChange(element: PageElement): boolean {
  const names = ["class", "itemprop", "id"].map((name) => element.getAttribute(name) ?? "").join(" ");
  return /modif|updat|event|dtstart/i.test(names) && !/publi/i.test(names);
}
