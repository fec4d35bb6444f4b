import { clusterOf } from "../digest/coverage.ts";
import { originalWord } from "../digest/original-word.ts";
import type { PublishedArticle } from "../digest/published-article.ts";
import { shownPicture } from "../digest/shown-picture.ts";
import { absoluteUrl } from "../digest/urls.ts";
import { directionIn, headlineMarks, marksOf, ownMarks } from "../lib/marks.ts";
import { escapeXml, xmlElement } from "../lib/xml.ts";
import type { ArticleDetail } from "../seeds/article.ts";
import type { Coverage } from "../seeds/fields/coverage.ts";
import type { Site } from "../site/site.ts";
import { say } from "../words/say.ts";
import { sayHtml } from "./say-html.ts";

type ContentSite = Pick<Site, "address" | "paths" | "timeZone" | "language" | "words">;

/**
 * Maximum length of an item's text, in UTF-16 units of HTML: five times a long article. Each topic has three feeds that would
 * repeat it. Items with longer texts have the excerpt, and their last line links to the full text.
 */
const MAX_TEXT_LENGTH = 100_000;

/**
 * An article as the HTML of a feed item. All addresses are absolute; there are no scripts, frames or trackers. The first line
 * links to the original, the last to our page with the coverage. Text whose language or direction differs from the feed's is
 * marked. So are our own lines in an item that declares its own language, which feed readers apply to the whole item.
 */
export function itemContent(
  site: ContentSite,
  article: PublishedArticle,
  { coverage: own, body: whole }: ArticleDetail,
): string {
  const body = whole && whole.html.length <= MAX_TEXT_LENGTH ? whole : undefined;
  const { address, provider, excerpt, added, type } = article;
  const coverage = clusterOf(own, added, site.timeZone);
  const ours = (name: string, html: string) => xmlElement(name, ownMarks(site, article), html);
  const lead = sayHtml(site, originalWord(type), {
    source: { html: bdi(provider?.name ?? say(site, "theSource")) },
  });
  return [
    address && ours("p", link(address, lead)),
    pictureOf(site, article),
    inItsLanguage(site, article, [
      excerpt && excerpt !== body?.opening && xmlElement("p", directionIn(article, excerpt), escapeXml(excerpt)),
      body && withAlignAttributes(body.html),
    ]),
    coverage.length > 0 &&
      ours("p", sayHtml(site, "alsoCoveredBy")) + ours("ul", coverage.map((report) => describe(site, report)).join("")),
    ours("p", link(absoluteUrl(site, article.path), sayHtml(site, "pageInDigest"))),
  ]
    .filter(Boolean)
    .join("\n");
}

/** Isolates third-party text in one of our sentences from the surrounding direction. */
export function bdi(text: string): string {
  return `<bdi>${escapeXml(text)}</bdi>`;
}

/** Feeds have no style sheet, so the alignment classes of cells become the `align` attribute. */
function withAlignAttributes(html: string): string {
  return html.replace(/(<t[dh]\b[^<>]*?) class="(right|center)"/g, '$1 align="$2"');
}

function inItsLanguage(site: ContentSite, article: PublishedArticle, parts: readonly (string | false | undefined)[]) {
  const html = parts.filter(Boolean).join("\n");
  const marks = marksOf(site, article);
  return html === "" || Object.keys(marks).length === 0 ? html : xmlElement("div", marks, html);
}

function pictureOf(site: ContentSite, article: PublishedArticle): string | undefined {
  const picture = shownPicture(site, article);
  if (picture === undefined) return undefined;
  const size = picture.size && ` width="${picture.size.width}" height="${picture.size.height}"`;
  return `<p><img src="${escapeXml(picture.address)}" alt=""${size ?? ""}></p>`;
}

function describe(site: ContentSite, { title, address, language, provider }: Coverage): string {
  const headline = link(address, escapeXml(title), headlineMarks(site, { title, language }));
  const source = bdi(provider?.name ?? say(site, "unknownSource"));
  return `<li>${sayHtml(site, "reportWithSource", { report: { html: headline }, source: { html: source } })}</li>`;
}

function link(to: string, html: string, marks = {}): string {
  return xmlElement("a", { href: to, ...marks }, html);
}
