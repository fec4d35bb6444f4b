import { formatDay, formatWeek, formatWeekday } from "../digest/days.ts";
import { hottestFirst } from "../digest/front.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { headlineMarks, marksOf } from "../lib/marks.ts";
import { truncateAtWord } from "../lib/plain-text.ts";
import { escapeXml, escapeXmlText, xmlElement } from "../lib/xml.ts";
import type { Site } from "../site/site.ts";
import type { Entry } from "./entry.ts";
import type { FeedEdition } from "./feed.ts";
import { editionGuidOf } from "./guid.ts";
import { bdi } from "./item-content.ts";
import { sayHtml } from "./say-html.ts";

/** The day's page lists all of them. */
const MAX_LISTED = 50;

/** Maximum length of the plain-text summary, in characters. */
const SUMMARY = 300;

/** A day or week as an item that lists its articles, hottest first, and links to its page. */
export function editionEntry(site: Site, edition: FeedEdition): Entry {
  const { kind, from, path, published, days } = edition;
  const articles = days.flatMap((day) => day.articles).toSorted(hottestFirst);
  const html = renderEdition(site, edition, articles);
  return {
    guid: editionGuidOf(site, kind, from),
    title: editionTitle(site, edition),
    link: absoluteUrl(site, path),
    published,
    updated: published,
    summary: truncateAtWord(
      articles
        .slice(0, MAX_LISTED)
        .map(({ title }) => title)
        .join("; "),
      SUMMARY,
    ),
    content: { html, escaped: escapeXmlText(html) },
    told: {},
    categories: [],
  };
}

/** "Friday, August 20, 2021" or "Week of August 16, 2021". Depends only on the date, so it never changes. */
function editionTitle(site: Site, { kind, from }: Pick<FeedEdition, "kind" | "from">): string {
  return kind === "day" ? formatWeekday(from, site.language) : formatWeek(from, site);
}

function renderEdition(site: Site, { kind, days }: FeedEdition, articles: readonly PublishedArticle[]): string {
  const listed = articles.slice(0, MAX_LISTED).map((article) => renderArticle(site, article));
  const rest = articles.length - listed.length;
  const pages = days.toReversed().map(({ day, path, articles: { length } }) => {
    const link = `<a href="${escapeXml(absoluteUrl(site, path))}">${escapeXml(formatDay(day, site.language))}</a>`;
    return kind === "day"
      ? `<p>${sayHtml(site, "dayInDigest", { day: { html: link } })}</p>`
      : `<li>${sayHtml(site, "dayWithCount", { day: { html: link }, articles: { html: sayHtml(site, "articles", { n: length }) } })}</li>`;
  });
  return [
    `<ul>${listed.join("\n")}</ul>`,
    rest > 0 && `<p>${sayHtml(site, "andMoreArticles", { n: rest })}</p>`,
    kind === "day" ? pages.join("") : `<p>${sayHtml(site, "dayByDay")}</p><ul>${pages.join("")}</ul>`,
  ]
    .filter(Boolean)
    .join("\n");
}

function renderArticle(site: Site, article: PublishedArticle): string {
  const { path, address, title, excerpt, provider, reports, language } = article;
  const page = absoluteUrl(site, path);
  const link = site.feedLink === "original" ? (address ?? page) : page;
  const by = [provider && bdi(provider.name), reports > 0 && sayHtml(site, "otherReports", { n: reports })]
    .filter(Boolean)
    .join(", ");
  const headline = xmlElement("a", { href: link, ...headlineMarks(site, { title, language }) }, escapeXml(title));
  const words = excerpt && xmlElement("div", marksOf(site, { title: excerpt, language }), escapeXml(excerpt));
  return `<li>${headline}${by && ` (${by})`}${words ?? ""}</li>`;
}
