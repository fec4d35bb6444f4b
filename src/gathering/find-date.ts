import type { Instant } from "../lib/instant.ts";
import type { Places } from "./first-found.ts";
import type { Found } from "./found.ts";
import { type LdNode, textOf } from "./json-ld.ts";
import type { Page } from "./parse-page.ts";
import { readPageDate } from "./read-page-date.ts";

/** When a page says that it was published: the first place that holds a date. At last, the day in its address. */
export function findDate(page: Page, article: LdNode | undefined, address: string): Found<Instant> | undefined {
  const inPath = /\/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?:[/-]|$)/.exec(address);
  const places: Places = [
    ["JSON-LD datePublished", textOf(article, "datePublished") ?? textOf(article, "uploadDate")],
    ["article:published_time", page.meta("article:published_time")],
    ["microdata datePublished", page.itemprop("datepublished") ?? page.itemprop("datePublished")],
    ...[
      "datepublished",
      "parsely-pub-date",
      "dc.date.issued",
      "dcterms.created",
      "dc.date",
      "sailthru.date",
      "pubdate",
      "date",
    ].map((name) => [`meta ${name}`, page.meta(name)] as const),
    ["<time> of the article", page.attribute("article time[datetime]", "datetime")],
    ["<time>", page.attribute("time[datetime]", "datetime")],
    ["its address", inPath === null ? undefined : inPath.slice(1).join("-")],
  ];
  for (const [source, text] of places) {
    const date = text === undefined ? undefined : readPageDate(text);
    if (date) return { value: date.instant, source: date.note === "" ? source : `${source}, ${date.note}` };
  }
  return undefined;
}
